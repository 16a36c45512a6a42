package org.yunting.media.embedded.srtp;

import org.jitsi.utils.ByteArrayBuffer;

/**
 * A packet inside a reusable array, in the form jitsi-srtp transforms in place. The array has room after the packet for
 * the authentication tag and the SRTCP index, so that no transformation copies it.
 */
public final class PacketBuffer implements ByteArrayBuffer {
    /** Largest datagram handled; Ethernet's 1,500 with room to spare. Larger ones are cut by the socket and dropped. */
    public static final int PACKET_MAX = 2048;

    /** Room for the longest tag (16) and the SRTCP index (4). */
    static final int TRAILER_MAX = 20;

    private final byte[] bytes = new byte[PACKET_MAX + TRAILER_MAX];
    private int length;

    /** Replaces the content by these bytes. */
    public PacketBuffer set(byte[] source, int offset, int newLength) {
        System.arraycopy(source, offset, bytes, 0, newLength);
        length = newLength;
        return this;
    }

    @Override
    public byte[] getBuffer() {
        return bytes;
    }

    @Override
    public int getOffset() {
        return 0;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int newLength) {
        length = newLength;
    }

    /** jitsi-srtp moves the start of a packet only for cryptex (RFC 9335), which is never negotiated here. */
    @Override
    public void setOffset(int offset) {
        throw new UnsupportedOperationException("a packet always starts at 0");
    }

    @Override
    public boolean isInvalid() {
        return length <= 0;
    }

    @Override
    public void readRegionToBuff(int offset, int count, byte[] target) {
        System.arraycopy(bytes, offset, target, 0, count);
    }

    @Override
    public void grow(int by) {
        if (length + by > bytes.length) {
            throw new IllegalStateException("a packet of " + length + " bytes leaves no room for its trailer");
        }
    }

    @Override
    public void append(byte[] data, int count) {
        grow(count);
        System.arraycopy(data, 0, bytes, length, count);
        length += count;
    }

    @Override
    public void shrink(int by) {
        length -= by;
    }
}
