package org.yunting.media.embedded.ice;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes one STUN message, attribute by attribute; {@link #signed} closes it. */
public final class StunWriter {
    public static final int BINDING_REQUEST = 0x0001;
    public static final int BINDING_SUCCESS = 0x0101;
    static final int BINDING_ERROR = 0x0111;

    /** Larger than any message written here: all attributes are of known, small size. */
    private static final int CAPACITY = 548;

    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);

    public StunWriter(int type, byte[] transactionId) {
        buffer.putShort((short) type)
                .putShort((short) 0)
                .putInt(StunMessage.MAGIC_COOKIE)
                .put(transactionId);
    }

    public StunWriter attribute(StunAttribute attribute, byte[] value) {
        buffer.putShort((short) attribute.type())
                .putShort((short) value.length)
                .put(value)
                .put(new byte[StunMessage.padded(value.length) - value.length]);
        return this;
    }

    public StunWriter username(String username) {
        return attribute(StunAttribute.USERNAME, username.getBytes(StandardCharsets.UTF_8));
    }

    public StunWriter priority(int priority) {
        return attribute(
                StunAttribute.PRIORITY, ByteBuffer.allocate(4).putInt(priority).array());
    }

    public StunWriter role(StunAttribute role, long tieBreaker) {
        return attribute(role, ByteBuffer.allocate(8).putLong(tieBreaker).array());
    }

    StunWriter error(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        return attribute(
                StunAttribute.ERROR_CODE,
                ByteBuffer.allocate(4 + text.length)
                        .putShort((short) 0)
                        .put((byte) (code / 100))
                        .put((byte) (code % 100))
                        .put(text)
                        .array());
    }

    public StunWriter mappedAddress(InetSocketAddress address) {
        byte[] ip = address.getAddress().getAddress();
        ByteBuffer value = ByteBuffer.allocate(4 + ip.length)
                .putShort((short) (ip.length == 4 ? 1 : 2))
                .putShort((short) (address.getPort() ^ (StunMessage.MAGIC_COOKIE >>> 16)));
        for (int i = 0; i < ip.length; i++) {
            value.put((byte) (ip[i] ^ buffer.get(4 + i)));
        }
        return attribute(StunAttribute.XOR_MAPPED_ADDRESS, value.array());
    }

    /** Appends MESSAGE-INTEGRITY made with this key, then FINGERPRINT, and answers the finished message. */
    public byte[] signed(byte[] key) {
        closeLengthAt(buffer.position() + 4 + StunMessage.INTEGRITY_LENGTH);
        attribute(
                StunAttribute.MESSAGE_INTEGRITY,
                StunMessage.hmacSha1(key, Arrays.copyOf(buffer.array(), buffer.position())));
        closeLengthAt(buffer.position() + 8);
        int fingerprint = StunMessage.fingerprint(buffer.array(), buffer.position());
        attribute(
                StunAttribute.FINGERPRINT,
                ByteBuffer.allocate(4).putInt(fingerprint).array());
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void closeLengthAt(int end) {
        buffer.putShort(2, (short) (end - StunMessage.HEADER_LENGTH));
    }
}
