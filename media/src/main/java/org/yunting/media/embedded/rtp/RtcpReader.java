package org.yunting.media.embedded.rtp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;

/** Reads decrypted compound RTCP packets (RFC 3550 section 6.1, reduced size allowed by RFC 5506). */
public final class RtcpReader {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int TRANSPORT_FEEDBACK = 205;
    static final int PAYLOAD_FEEDBACK = 206;
    static final int FMT_NACK = 1;
    static final int FMT_TRANSPORT_CC = 15;
    static final int FMT_PLI = 1;
    static final int FMT_FIR = 4;
    static final int BLOCK_LENGTH = 24;

    private RtcpReader() {}

    /**
     * The messages the bridge acts upon, in order; other kinds are skipped (descriptions, goodbyes, bandwidth
     * estimates).
     *
     * @return null if a length does not fit, in which case nothing of the packet may be believed
     */
    public static @Nullable List<RtcpMessage> read(byte[] bytes, int length) {
        List<RtcpMessage> messages = new ArrayList<>(2);
        int offset = 0;
        while (offset < length) {
            if (offset + 8 > length || (bytes[offset] & 0xC0) != 0x80) {
                return null;
            }
            int end = offset + 4 + 4 * Bits.shortAt(bytes, offset + 2);
            if (end > length || end < offset + 8 || !readOne(bytes, offset, end, messages)) {
                return null;
            }
            offset = end;
        }
        return messages;
    }

    private static boolean readOne(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        return switch (bytes[offset + 1] & 0xFF) {
            case SENDER_REPORT -> readSenderReport(bytes, offset, end, messages);
            case RECEIVER_REPORT -> readReceiverReport(bytes, offset, end, messages);
            case TRANSPORT_FEEDBACK -> readTransportFeedback(bytes, offset, end, messages);
            case PAYLOAD_FEEDBACK -> readPayloadFeedback(bytes, offset, end, messages);
            default -> true;
        };
    }

    private static boolean readSenderReport(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        List<ReportBlock> blocks = offset + 28 > end ? null : readBlocks(bytes, offset, offset + 28, end);
        if (blocks == null) {
            return false;
        }
        messages.add(new SenderReport(
                Bits.intAt(bytes, offset + 4),
                (Bits.unsignedIntAt(bytes, offset + 8) << 32) | Bits.unsignedIntAt(bytes, offset + 12),
                Bits.intAt(bytes, offset + 16),
                Bits.intAt(bytes, offset + 20),
                Bits.intAt(bytes, offset + 24),
                blocks));
        return true;
    }

    private static boolean readReceiverReport(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        List<ReportBlock> blocks = readBlocks(bytes, offset, offset + 8, end);
        if (blocks == null) {
            return false;
        }
        messages.add(new ReceiverReport(Bits.intAt(bytes, offset + 4), blocks));
        return true;
    }

    private static @Nullable List<ReportBlock> readBlocks(byte[] bytes, int offset, int first, int end) {
        int count = bytes[offset] & 0x1F;
        if (first + count * BLOCK_LENGTH > end) {
            return null;
        }
        List<ReportBlock> blocks = new ArrayList<>(count);
        for (int block = first; block < first + count * BLOCK_LENGTH; block += BLOCK_LENGTH) {
            blocks.add(new ReportBlock(
                    Bits.intAt(bytes, block),
                    bytes[block + 4] & 0xFF,
                    // 24 bits, signed: duplicates can make it negative.
                    (Bits.intAt(bytes, block + 4) << 8) >> 8,
                    Bits.intAt(bytes, block + 8),
                    Bits.intAt(bytes, block + 12),
                    Bits.intAt(bytes, block + 16),
                    Bits.intAt(bytes, block + 20)));
        }
        return blocks;
    }

    private static boolean readTransportFeedback(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        int format = bytes[offset] & 0x1F;
        if (format == FMT_TRANSPORT_CC) {
            ArrivalReport report = ArrivalReportReader.read(bytes, offset, end);
            if (report != null) {
                messages.add(report);
            }
            return report != null;
        }
        return format != FMT_NACK || readNack(bytes, offset, end, messages);
    }

    private static boolean readNack(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        if (offset + 16 > end) {
            return false;
        }
        List<Integer> lost = new ArrayList<>();
        for (int item = offset + 12; item + 4 <= end; item += 4) {
            int first = Bits.shortAt(bytes, item);
            int following = Bits.shortAt(bytes, item + 2);
            lost.add(first);
            for (int bit = 0; bit < 16; bit++) {
                if (((following >> bit) & 1) != 0) {
                    lost.add((first + bit + 1) & 0xFFFF);
                }
            }
        }
        messages.add(new Nack(Bits.intAt(bytes, offset + 4), Bits.intAt(bytes, offset + 8), lost));
        return true;
    }

    private static boolean readPayloadFeedback(byte[] bytes, int offset, int end, List<RtcpMessage> messages) {
        int format = bytes[offset] & 0x1F;
        if (offset + 12 > end) {
            return false;
        }
        if (format == FMT_PLI) {
            messages.add(new KeyFrameRequest(Bits.intAt(bytes, offset + 4), Bits.intAt(bytes, offset + 8)));
        }
        for (int item = offset + 12; format == FMT_FIR && item + 8 <= end; item += 8) {
            messages.add(new KeyFrameRequest(Bits.intAt(bytes, offset + 4), Bits.intAt(bytes, item)));
        }
        return true;
    }
}
