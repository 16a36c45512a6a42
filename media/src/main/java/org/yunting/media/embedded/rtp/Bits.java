package org.yunting.media.embedded.rtp;

/** Big-endian numbers inside byte arrays. */
final class Bits {
    private Bits() {}

    static int shortAt(byte[] bytes, int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }

    static int intAt(byte[] bytes, int offset) {
        return (shortAt(bytes, offset) << 16) | shortAt(bytes, offset + 2);
    }

    static long unsignedIntAt(byte[] bytes, int offset) {
        return intAt(bytes, offset) & 0xFFFF_FFFFL;
    }

    static void putShort(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >> 8);
        bytes[offset + 1] = (byte) value;
    }

    static void putInt(byte[] bytes, int offset, int value) {
        putShort(bytes, offset, value >> 16);
        putShort(bytes, offset + 2, value);
    }
}
