package org.yunting.media.embedded.rtp;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;

/**
 * Writes one compound RTCP packet. Compounds begin with a report, as RFC 3550 section 6.1 demands where reduced size
 * was not negotiated.
 */
public final class RtcpWriter {
    /** The five-bit count of a report has room for no more. */
    public static final int BLOCKS_MAX = 31;

    /** Keeps a NACK far below any MTU; a longer gap needs a key frame, not packets. */
    private static final int NACK_ITEMS_MAX = 64;

    private byte[] bytes = new byte[256];
    private int length;

    /** Begins with a receiver report of at most {@link #BLOCKS_MAX} blocks. */
    public RtcpWriter receiverReport(int ssrc, List<ReportBlock> blocks) {
        int start = begin(RtcpReader.RECEIVER_REPORT, Math.min(blocks.size(), BLOCKS_MAX), ssrc);
        for (ReportBlock block : blocks.subList(0, Math.min(blocks.size(), BLOCKS_MAX))) {
            putInt(block.ssrc());
            putInt((block.fractionLost() << 24) | (block.cumulativeLost() & 0xFF_FFFF));
            putInt(block.highestSequence());
            putInt(block.jitter());
            putInt(block.lastSenderReport());
            putInt(block.delaySinceLastSenderReport());
        }
        return end(start);
    }

    /** Begins with a sender's report, as it was except for its blocks, which concern what the sender receives. */
    public RtcpWriter senderReport(SenderReport report) {
        int start = begin(RtcpReader.SENDER_REPORT, 0, report.ssrc());
        putInt((int) (report.ntpTime() >>> 32));
        putInt((int) report.ntpTime());
        putInt(report.rtpTimestamp());
        putInt(report.packets());
        putInt(report.octets());
        return end(start);
    }

    public RtcpWriter pictureLoss(int ssrc, int mediaSsrc) {
        int start = begin(RtcpReader.PAYLOAD_FEEDBACK, RtcpReader.FMT_PLI, ssrc);
        putInt(mediaSsrc);
        return end(start);
    }

    /** @param lost sequence numbers in rising order */
    public RtcpWriter nack(int ssrc, int mediaSsrc, SortedSet<Integer> lost) {
        int start = begin(RtcpReader.TRANSPORT_FEEDBACK, RtcpReader.FMT_NACK, ssrc);
        putInt(mediaSsrc);
        int first = -1;
        int following = 0;
        int items = 0;
        for (int number : lost) {
            if (first >= 0 && number - first <= 16) {
                following |= 1 << (number - first - 1);
                continue;
            }
            if (first >= 0) {
                putInt((first << 16) | following);
            }
            if (++items > NACK_ITEMS_MAX) {
                return end(start);
            }
            first = number;
            following = 0;
        }
        if (first >= 0) {
            putInt((first << 16) | following);
        }
        return end(start);
    }

    /** Appends a finished message. */
    public RtcpWriter append(byte[] message) {
        reserve(message.length);
        System.arraycopy(message, 0, bytes, length, message.length);
        length += message.length;
        return this;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private int begin(int type, int count, int ssrc) {
        int start = length;
        putInt(((0x80 | count) << 24) | (type << 16));
        putInt(ssrc);
        return start;
    }

    private RtcpWriter end(int start) {
        Bits.putShort(bytes, start + 2, (length - start) / 4 - 1);
        return this;
    }

    private void putInt(int value) {
        reserve(4);
        Bits.putInt(bytes, length, value);
        length += 4;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
