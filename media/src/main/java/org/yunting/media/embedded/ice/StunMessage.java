package org.yunting.media.embedded.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A STUN message as it arrived: the bytes, checked for shape, with accessors for the attributes that connectivity
 * checks use (RFC 8489 section 5, RFC 8445 section 7.1). Attributes are read from the bytes on demand.
 */
public final class StunMessage {
    static final int HEADER_LENGTH = 20;
    static final int MAGIC_COOKIE = 0x2112A442;
    static final int FINGERPRINT_XOR = 0x5354554e;
    static final int TRANSACTION_ID_LENGTH = 12;
    static final int INTEGRITY_LENGTH = 20;

    private final byte[] bytes;

    private StunMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a message, or answers null if these bytes are not a well-formed STUN message: wrong cookie, wrong length,
     * an attribute that runs past the end, or a FINGERPRINT that does not match.
     */
    public static @Nullable StunMessage parse(byte[] datagram, int length) {
        if (length < HEADER_LENGTH || (datagram[0] & 0xC0) != 0 || length > datagram.length) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(datagram, 0, length);
        int bodyLength = header.getShort(2) & 0xFFFF;
        if (header.getInt(4) != MAGIC_COOKIE || bodyLength % 4 != 0 || bodyLength + HEADER_LENGTH != length) {
            return null;
        }
        StunMessage message = new StunMessage(Arrays.copyOf(datagram, length));
        return message.attributesFit() && message.fingerprintHolds() ? message : null;
    }

    /** Message type: method and class together, for instance 0x0001 for a binding request. */
    public int type() {
        return shortAt(0);
    }

    public boolean isBindingRequest() {
        return type() == StunWriter.BINDING_REQUEST;
    }

    public boolean isBindingSuccess() {
        return type() == StunWriter.BINDING_SUCCESS;
    }

    public boolean isBindingError() {
        return type() == StunWriter.BINDING_ERROR;
    }

    /** The 96-bit transaction id. */
    public byte[] transactionId() {
        return Arrays.copyOfRange(bytes, 8, HEADER_LENGTH);
    }

    public boolean has(StunAttribute attribute) {
        return offsetOf(attribute) >= 0;
    }

    /** USERNAME as text, or null where the message has none. */
    public @Nullable String username() {
        byte[] value = value(StunAttribute.USERNAME);
        return value == null ? null : new String(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The 64-bit tie-breaker of ICE-CONTROLLING or ICE-CONTROLLED, or null where that attribute is absent. */
    public @Nullable Long tieBreaker(StunAttribute role) {
        byte[] value = value(role);
        return value == null || value.length != 8
                ? null
                : ByteBuffer.wrap(value).getLong();
    }

    /** ERROR-CODE (for instance 487), or 0 where the message has none. */
    public int errorCode() {
        byte[] value = value(StunAttribute.ERROR_CODE);
        return value == null || value.length < 4 ? 0 : (value[2] & 0x07) * 100 + (value[3] & 0xFF);
    }

    /** XOR-MAPPED-ADDRESS, or null where it is absent or malformed. */
    public @Nullable InetSocketAddress mappedAddress() {
        byte[] value = value(StunAttribute.XOR_MAPPED_ADDRESS);
        if (value == null || value.length != (value.length > 1 && value[1] == 2 ? 20 : 8)) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        int port = (buffer.getShort(2) & 0xFFFF) ^ (MAGIC_COOKIE >>> 16);
        byte[] address = Arrays.copyOfRange(value, 4, value.length);
        for (int i = 0; i < address.length; i++) {
            address[i] ^= bytes[4 + i];
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /**
     * Whether MESSAGE-INTEGRITY is present and was made with this key (short-term credential: the password's bytes).
     * Compared in constant time.
     */
    public boolean isSignedWith(byte[] key) {
        int offset = offsetOf(StunAttribute.MESSAGE_INTEGRITY);
        if (offset < 0 || shortAt(offset + 2) != INTEGRITY_LENGTH) {
            return false;
        }
        byte[] signed = Arrays.copyOf(bytes, offset);
        // The length field counts up to and including MESSAGE-INTEGRITY, whatever follows it (RFC 8489 14.5).
        ByteBuffer.wrap(signed).putShort(2, (short) (offset + 4 + INTEGRITY_LENGTH - HEADER_LENGTH));
        byte[] claimed = Arrays.copyOfRange(bytes, offset + 4, offset + 4 + INTEGRITY_LENGTH);
        return MessageDigest.isEqual(hmacSha1(key, signed), claimed);
    }

    private boolean attributesFit() {
        int offset = HEADER_LENGTH;
        while (offset < bytes.length) {
            if (offset + 4 > bytes.length) {
                return false;
            }
            offset += 4 + padded(shortAt(offset + 2));
        }
        return offset == bytes.length;
    }

    private boolean fingerprintHolds() {
        int offset = offsetOf(StunAttribute.FINGERPRINT);
        if (offset < 0) {
            return true;
        }
        return shortAt(offset + 2) == 4
                && offset + 8 == bytes.length
                && ByteBuffer.wrap(bytes).getInt(offset + 4) == fingerprint(bytes, offset);
    }

    private byte @Nullable [] value(StunAttribute attribute) {
        int offset = offsetOf(attribute);
        return offset < 0 ? null : Arrays.copyOfRange(bytes, offset + 4, offset + 4 + shortAt(offset + 2));
    }

    /** Attributes after MESSAGE-INTEGRITY are not protected by it; only FINGERPRINT is believed there. */
    private int offsetOf(StunAttribute attribute) {
        int offset = HEADER_LENGTH;
        boolean signedPartEnded = false;
        while (offset + 4 <= bytes.length) {
            int type = shortAt(offset);
            if (type == attribute.type() && (!signedPartEnded || attribute == StunAttribute.FINGERPRINT)) {
                return offset;
            }
            signedPartEnded |= type == StunAttribute.MESSAGE_INTEGRITY.type();
            offset += 4 + padded(shortAt(offset + 2));
        }
        return -1;
    }

    private int shortAt(int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }

    static int padded(int length) {
        return (length + 3) & ~3;
    }

    static int fingerprint(byte[] message, int length) {
        CRC32 crc = new CRC32();
        crc.update(message, 0, length);
        return (int) crc.getValue() ^ FINGERPRINT_XOR;
    }

    static byte[] hmacSha1(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime must provide HmacSHA1", e);
        }
    }
}
