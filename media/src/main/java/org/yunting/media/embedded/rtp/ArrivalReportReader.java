package org.yunting.media.embedded.rtp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;

/** Reads transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1). */
final class ArrivalReportReader {
    /** A report about more would not be one about a tenth of a second; it is not worth the memory. */
    private static final int COUNT_MAX = 8_192;

    private static final int CHUNKS = 20;
    private static final int MICROS_PER_TICK = 250;
    private static final long MICROS_PER_REFERENCE = 64_000;
    private static final int SMALL_DELTA = 1;
    private static final int LARGE_DELTA = 2;

    private final byte[] bytes;
    private final int end;
    private final long[] arrived;
    private int at;
    private int filled;

    private ArrivalReportReader(byte[] bytes, int offset, int end, int count) {
        this.bytes = bytes;
        this.end = end;
        this.at = offset + CHUNKS;
        this.arrived = new long[count];
    }

    /** The report that begins at this offset, or null if it is malformed. */
    static @Nullable ArrivalReport read(byte[] bytes, int offset, int end) {
        if (offset + CHUNKS > end) {
            return null;
        }
        int count = Bits.shortAt(bytes, offset + 14);
        if (count == 0 || count > COUNT_MAX) {
            return null;
        }
        ArrivalReportReader reader = new ArrivalReportReader(bytes, offset, end, count);
        long reference = (long) (Bits.intAt(bytes, offset + 16) >> 8) * MICROS_PER_REFERENCE;
        return reader.readSymbols() && reader.readDeltas(reference)
                ? new ArrivalReport(Bits.shortAt(bytes, offset + 12), reader.arrived)
                : null;
    }

    private boolean readSymbols() {
        while (filled < arrived.length) {
            if (at + 2 > end) {
                return false;
            }
            int chunk = Bits.shortAt(bytes, at);
            at += 2;
            if ((chunk & 0x8000) == 0) {
                int run = Math.min(chunk & 0x1FFF, arrived.length - filled);
                if (run == 0) {
                    return false;
                }
                Arrays.fill(arrived, filled, filled + run, (chunk >> 13) & 3);
                filled += run;
            } else {
                int width = (chunk & 0x4000) == 0 ? 1 : 2;
                for (int shift = 14 - width; shift >= 0 && filled < arrived.length; shift -= width) {
                    arrived[filled++] = (chunk >> shift) & (width == 1 ? 1 : 3);
                }
            }
        }
        return true;
    }

    /** Turns each symbol into the time it stands for. */
    private boolean readDeltas(long referenceMicros) {
        long time = referenceMicros;
        for (int i = 0; i < arrived.length; i++) {
            int length = (int) arrived[i];
            if (length > LARGE_DELTA || at + length > end) {
                return false;
            }
            if (length == 0) {
                arrived[i] = ArrivalReport.MISSING;
                continue;
            }
            int delta = length == SMALL_DELTA ? bytes[at] & 0xFF : (short) Bits.shortAt(bytes, at);
            time += (long) delta * MICROS_PER_TICK;
            arrived[i] = time;
            at += length;
        }
        return true;
    }
}
