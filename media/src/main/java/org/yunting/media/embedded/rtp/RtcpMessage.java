package org.yunting.media.embedded.rtp;

import java.util.List;

/** The RTCP messages the bridge acts upon. SSRCs are 32-bit numbers in Java ints. */
public sealed interface RtcpMessage {

    /** What a receiver says about one stream (RFC 3550 section 6.4.1), in wire units. */
    record ReportBlock(
            int ssrc,
            int fractionLost,
            int cumulativeLost,
            int highestSequence,
            int jitter,
            int lastSenderReport,
            int delaySinceLastSenderReport) {}

    /** A sender's clocks and counts (RFC 3550 section 6.4.1); {@code ntpTime} is 32.32 fixed point. */
    record SenderReport(int ssrc, long ntpTime, int rtpTimestamp, int packets, int octets, List<ReportBlock> blocks)
            implements RtcpMessage {}

    /** A receiver's blocks (RFC 3550 section 6.4.2). */
    record ReceiverReport(int ssrc, List<ReportBlock> blocks) implements RtcpMessage {}

    /** Packets of a stream that did not arrive (RFC 4585 section 6.2.1). */
    record Nack(int senderSsrc, int mediaSsrc, List<Integer> sequenceNumbers) implements RtcpMessage {}

    /** A decoder needs a key frame: PLI (RFC 4585 section 6.3.1) or FIR (RFC 5104 section 4.3.1). */
    record KeyFrameRequest(int senderSsrc, int mediaSsrc) implements RtcpMessage {}

    /** Which packets of the transport arrived, and when (transport-wide congestion control). */
    final class ArrivalReport implements RtcpMessage {
        static final long MISSING = Long.MIN_VALUE;

        private final int first;
        private final long[] arrivedMicros;

        /** @param arrivedMicros by packet; taken over */
        ArrivalReport(int first, long[] arrivedMicros) {
            this.first = first;
            this.arrivedMicros = arrivedMicros;
        }

        /** The transport-wide sequence number of the first packet reported on; the others follow it. */
        public int first() {
            return first;
        }

        /** How many packets it is about. */
        public int count() {
            return arrivedMicros.length;
        }

        /** Whether the packet that many after the first arrived. */
        public boolean arrived(int index) {
            return arrivedMicros[index] != MISSING;
        }

        /** When, in microseconds of the receiver's clock; only if it arrived. */
        public long arrivedMicros(int index) {
            return arrivedMicros[index];
        }
    }
}
