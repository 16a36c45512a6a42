package org.yunting.media.embedded.bandwidth;

import org.yunting.media.embedded.rtp.SequenceNumbers;

/** When each of the last packets was sent and how large it was, by the transport-wide number it was given. */
final class SentPackets {
    /** Four seconds at 1,000 packets a second; a report that comes later than that says nothing any more. A power of two. */
    static final int SIZE = 4096;

    private final long[] sentMicros = new long[SIZE];
    private final int[] bytes = new int[SIZE];
    private final SequenceNumbers sequence = new SequenceNumbers();
    private int next;

    /** Notes a packet; its number. */
    int add(int size, long nowMicros) {
        int number = next;
        next = (next + 1) & 0xFFFF;
        sequence.index(number);
        sentMicros[slot(number)] = nowMicros;
        bytes[slot(number)] = size;
        return number;
    }

    /** Bytes of the packet of that number, or 0 if it is not known, or was {@link #forget forgotten}. */
    int bytes(int number) {
        if (sequence.highest() < 0) {
            return 0;
        }
        long age = sequence.highest() - sequence.peek(number);
        return age < 0 || age >= SIZE ? 0 : bytes[slot(number)];
    }

    long sentMicros(int number) {
        return sentMicros[slot(number)];
    }

    /** Its arrival was reported; a second report must not count. */
    void forget(int number) {
        bytes[slot(number)] = 0;
    }

    private static int slot(int number) {
        return number & (SIZE - 1);
    }
}
