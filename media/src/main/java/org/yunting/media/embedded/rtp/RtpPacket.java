package org.yunting.media.embedded.rtp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One decrypted RTP packet (RFC 3550 section 5.1) in an array of its own, whose shape has been checked: header, CSRCs,
 * extension and padding all fit. The array may be kept, since nobody else writes to it.
 */
public final class RtpPacket {
    static final int FIXED_HEADER_LENGTH = 12;

    private final byte[] bytes;
    private final int headerLength;
    private final int paddingLength;

    private RtpPacket(byte[] bytes, int headerLength, int paddingLength) {
        this.bytes = bytes;
        this.headerLength = headerLength;
        this.paddingLength = paddingLength;
    }

    /** Copies a packet out of a receive buffer, or answers null if it is malformed. */
    public static @Nullable RtpPacket copyOf(byte[] source, int length) {
        return length < FIXED_HEADER_LENGTH ? null : owning(Arrays.copyOf(source, length));
    }

    /** Takes over an array that holds exactly one packet, or answers null if it is malformed. */
    static @Nullable RtpPacket owning(byte[] bytes) {
        if (bytes.length < FIXED_HEADER_LENGTH || (bytes[0] & 0xC0) != 0x80) {
            return null;
        }
        int header = FIXED_HEADER_LENGTH + 4 * (bytes[0] & 0x0F);
        if ((bytes[0] & 0x10) != 0) {
            if (header + 4 > bytes.length) {
                return null;
            }
            header += 4 + 4 * Bits.shortAt(bytes, header + 2);
        }
        int padding = (bytes[0] & 0x20) == 0 ? 0 : bytes[bytes.length - 1] & 0xFF;
        boolean padded = (bytes[0] & 0x20) != 0;
        if (header + padding > bytes.length || (padded && padding == 0)) {
            return null;
        }
        return new RtpPacket(bytes, header, padding);
    }

    /** The whole packet. MUST NOT be written to, except through {@link HeaderExtensions} and {@link #renumber}. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public boolean marker() {
        return (bytes[1] & 0x80) != 0;
    }

    public int payloadType() {
        return bytes[1] & 0x7F;
    }

    public int sequenceNumber() {
        return Bits.shortAt(bytes, 2);
    }

    /** Gives it another number, of 16 bits: the one under which it is forwarded. Only before it is kept or sent. */
    public void renumber(int sequenceNumber) {
        Bits.putShort(bytes, 2, sequenceNumber);
    }

    /** In units of the payload's clock, unsigned 32 bits. */
    public long timestamp() {
        return Bits.unsignedIntAt(bytes, 4);
    }

    public int ssrc() {
        return Bits.intAt(bytes, 8);
    }

    /** Bytes before the payload: fixed header, CSRCs and extension. */
    public int headerLength() {
        return headerLength;
    }

    /** Bytes of payload, padding not counted. */
    public int payloadLength() {
        return bytes.length - headerLength - paddingLength;
    }

    /** Where the extension's elements begin, or -1 without an extension. */
    int extensionOffset() {
        return (bytes[0] & 0x10) == 0 ? -1 : FIXED_HEADER_LENGTH + 4 * (bytes[0] & 0x0F) + 4;
    }
}
