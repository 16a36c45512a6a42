package org.yunting.media.embedded.rtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records when packets arrived, by their transport-wide sequence number, and reports it to their sender, whose bandwidth
 * estimate rests on it (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3). Without these reports a browser
 * that negotiated them takes everything for lost and sends next to nothing.
 */
public final class ArrivalFeedback {
    /** Packets remembered; at 100 ms a report this allows 40,000 packets a second. A power of two. */
    static final int WINDOW = 4096;

    /** A packet this much older than the last reported one no longer tells the sender anything. */
    private static final int REORDERING_MAX = 500;

    /** Packets in one report: with two bytes for each it stays below any usual MTU. */
    private static final int REPORT_MAX = 400;

    private static final int MICROS_PER_TICK = 250;
    private static final int TICKS_PER_REFERENCE = 256;
    private static final long MISSING = Long.MIN_VALUE;

    private static final int NOT_RECEIVED = 0;
    private static final int SMALL_DELTA = 1;
    private static final int LARGE_DELTA = 2;
    private static final int VECTOR_SYMBOLS = 7;
    private static final int RUN_MAX = 0x1FFF;

    private final SequenceNumbers sequence = new SequenceNumbers();
    private final long[] arrivalTicks = new long[WINDOW];
    private long nextIndex = -1;
    private int reports;

    public ArrivalFeedback() {
        Arrays.fill(arrivalTicks, MISSING);
    }

    /** Notes an arrival at that moment of a monotonic clock. */
    public void onPacket(int transportSequence, long nowMicros) {
        long before = sequence.highest();
        long index = sequence.index(transportSequence);
        if (nextIndex < 0) {
            nextIndex = index;
        }
        if (index > before) {
            for (long skipped = Math.max(before + 1, index - WINDOW + 1); before >= 0 && skipped < index; skipped++) {
                arrivalTicks[slot(skipped)] = MISSING;
            }
            nextIndex = Math.max(nextIndex, index - WINDOW + 1);
        } else if (index < nextIndex) {
            if (nextIndex - index > REORDERING_MAX || sequence.highest() - index >= WINDOW) {
                return;
            }
            nextIndex = index;
        }
        arrivalTicks[slot(index)] = nowMicros / MICROS_PER_TICK;
    }

    /** The reports due about everything since the last call; several if there is much to report. */
    public List<byte[]> report(int ssrc, int mediaSsrc) {
        List<byte[]> messages = new ArrayList<>(1);
        while (nextIndex >= 0 && nextIndex <= sequence.highest()) {
            messages.add(reportOne(ssrc, mediaSsrc));
        }
        return messages;
    }

    private byte[] reportOne(int ssrc, int mediaSsrc) {
        long base = nextIndex;
        // A report must begin with its reference time, so leading losses refer to the first packet that arrived.
        long reference = Math.floorDiv(firstArrival(base), (long) TICKS_PER_REFERENCE);
        int[] symbols = new int[(int) Math.min(REPORT_MAX, sequence.highest() - base + 1)];
        byte[] deltas = new byte[2 * symbols.length];
        int count = 0;
        int deltaLength = 0;
        long previous = reference * TICKS_PER_REFERENCE;
        while (count < symbols.length) {
            long ticks = arrivalTicks[slot(base + count)];
            long delta = ticks == MISSING ? 0 : ticks - previous;
            if (delta != (short) delta) {
                break;
            }
            symbols[count] = symbol(ticks, delta);
            if (symbols[count] == SMALL_DELTA) {
                deltas[deltaLength++] = (byte) delta;
            } else if (symbols[count] == LARGE_DELTA) {
                Bits.putShort(deltas, deltaLength, (int) delta);
                deltaLength += 2;
            }
            previous = ticks == MISSING ? previous : ticks;
            count++;
        }
        nextIndex = base + count;
        byte[] chunks = chunks(Arrays.copyOf(symbols, count));
        return assemble(
                new int[] {
                    ssrc, mediaSsrc, ((int) (base & 0xFFFF) << 16) | count, ((int) reference << 8) | (reports++ & 0xFF)
                },
                chunks,
                Arrays.copyOf(deltas, deltaLength));
    }

    private long firstArrival(long from) {
        for (long index = from; index <= sequence.highest(); index++) {
            if (arrivalTicks[slot(index)] != MISSING) {
                return arrivalTicks[slot(index)];
            }
        }
        throw new IllegalStateException("the highest index always arrived");
    }

    private static int symbol(long ticks, long delta) {
        if (ticks == MISSING) {
            return NOT_RECEIVED;
        }
        return delta >= 0 && delta <= 0xFF ? SMALL_DELTA : LARGE_DELTA;
    }

    /** Runs of equal symbols as run-length chunks, anything else seven at a time as two-bit vectors. */
    private static byte[] chunks(int[] symbols) {
        byte[] chunks = new byte[2 * symbols.length + 2];
        int length = 0;
        int at = 0;
        while (at < symbols.length) {
            int run = 1;
            while (at + run < symbols.length && symbols[at + run] == symbols[at] && run < RUN_MAX) {
                run++;
            }
            int chunk;
            if (run >= VECTOR_SYMBOLS || at + run == symbols.length) {
                chunk = (symbols[at] << 13) | run;
                at += run;
            } else {
                chunk = 0xC000;
                for (int i = 0; i < VECTOR_SYMBOLS && at < symbols.length; i++, at++) {
                    chunk |= symbols[at] << (2 * (VECTOR_SYMBOLS - 1 - i));
                }
            }
            Bits.putShort(chunks, length, chunk);
            length += 2;
        }
        return Arrays.copyOf(chunks, length);
    }

    private static byte[] assemble(int[] words, byte[] chunks, byte[] deltas) {
        int content = 4 + 4 * words.length + chunks.length + deltas.length;
        int padding = -content & 3;
        byte[] message = new byte[content + padding];
        message[0] = (byte) (0x80 | (padding > 0 ? 0x20 : 0) | RtcpReader.FMT_TRANSPORT_CC);
        message[1] = (byte) RtcpReader.TRANSPORT_FEEDBACK;
        Bits.putShort(message, 2, message.length / 4 - 1);
        for (int i = 0; i < words.length; i++) {
            Bits.putInt(message, 4 + 4 * i, words[i]);
        }
        System.arraycopy(chunks, 0, message, 4 + 4 * words.length, chunks.length);
        System.arraycopy(deltas, 0, message, 4 + 4 * words.length + chunks.length, deltas.length);
        if (padding > 0) {
            message[message.length - 1] = (byte) padding;
        }
        return message;
    }

    private static int slot(long index) {
        return (int) (index & (WINDOW - 1));
    }
}
