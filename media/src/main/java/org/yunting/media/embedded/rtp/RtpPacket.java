package org.yunting.media.embedded.rtp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One decrypted RTP packet (RFC 3550 section 5.1), whose shape has been checked: header, CSRCs, extension and padding all fit. It is a look at the beginning of an array. The one in which
 * packets arrive is looked at anew for each of them, so that none is made; {@link #copyOf} makes one that may be kept.
 */
public final class RtpPacket {
    static final int FIXED_HEADER_LENGTH = 12;

    private byte[] array = {};
    private int length;
    private int headerLength;
    private int paddingLength;

    /** Looks at nothing yet; only {@link #look} may be called. */
    public RtpPacket() {}

    /** Copies a packet out of a receive buffer, or answers null if it is malformed. */
    public static @Nullable RtpPacket copyOf(byte[] source, int length) {
        return length < FIXED_HEADER_LENGTH ? null : owning(Arrays.copyOf(source, length));
    }

    /** Takes over an array that holds exactly one packet, or answers null if it is malformed. */
    static @Nullable RtpPacket owning(byte[] bytes) {
        RtpPacket packet = new RtpPacket();
        return packet.look(bytes, bytes.length) ? packet : null;
    }

    /**
     * Looks at another packet from now on, which is not copied.
     *
     * @return false if it is malformed; then nothing else may be called
     */
    public boolean look(byte[] bytes, int newLength) {
        if (newLength < FIXED_HEADER_LENGTH || (bytes[0] & 0xC0) != 0x80) {
            return false;
        }
        int header = FIXED_HEADER_LENGTH + 4 * (bytes[0] & 0x0F);
        if ((bytes[0] & 0x10) != 0) {
            if (header + 4 > newLength) {
                return false;
            }
            header += 4 + 4 * Bits.shortAt(bytes, header + 2);
        }
        boolean padded = (bytes[0] & 0x20) != 0;
        int padding = padded ? bytes[newLength - 1] & 0xFF : 0;
        if (header + padding > newLength || (padded && padding == 0)) {
            return false;
        }
        array = bytes;
        length = newLength;
        headerLength = header;
        paddingLength = padding;
        return true;
    }

    /** The packet, and behind its {@link #length} whatever else the array holds. MUST NOT be written to, except through {@link HeaderExtensions} and {@link #renumber}. */
    public byte[] array() {
        return array;
    }

    /** A copy of the packet. */
    public byte[] bytes() {
        return Arrays.copyOf(array, length);
    }

    public int length() {
        return length;
    }

    public boolean marker() {
        return (array[1] & 0x80) != 0;
    }

    public int payloadType() {
        return array[1] & 0x7F;
    }

    public int sequenceNumber() {
        return Bits.shortAt(array, 2);
    }

    /** Gives it another number, of 16 bits: the one under which it is forwarded. Only before it is kept or sent. */
    public void renumber(int sequenceNumber) {
        Bits.putShort(array, 2, sequenceNumber);
    }

    /** In units of the payload's clock, unsigned 32 bits. */
    public long timestamp() {
        return Bits.unsignedIntAt(array, 4);
    }

    public int ssrc() {
        return Bits.intAt(array, 8);
    }

    /** Bytes before the payload: fixed header, CSRCs and extension. */
    public int headerLength() {
        return headerLength;
    }

    /** Bytes of payload, padding not counted. */
    public int payloadLength() {
        return length - headerLength - paddingLength;
    }

    /** Where the extension's elements begin, or -1 without an extension. */
    int extensionOffset() {
        return (array[0] & 0x10) == 0 ? -1 : FIXED_HEADER_LENGTH + 4 * (array[0] & 0x0F) + 4;
    }
}
