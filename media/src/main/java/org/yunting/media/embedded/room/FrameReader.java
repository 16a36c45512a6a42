package org.yunting.media.embedded.room;

import java.nio.ByteBuffer;
import org.yunting.media.embedded.srtp.PacketBuffer;

/**
 * Takes a stream of bytes apart into datagrams, each of which stands behind its length in two bytes (RFC 4571). The first must be STUN, with which ICE begins, and none may be empty or longer than a packet: a stream
 * in which one is was never of this protocol, or has lost its place in it for good.
 */
final class FrameReader {
    static final int LENGTH_BYTES = 2;

    /** The first byte of STUN (RFC 7983). */
    private static final int STUN_FIRST_BYTE_MAX = 3;

    /** Takes whole datagrams; the array is reused after the call. */
    interface Receiver {
        void onFrame(byte[] bytes, int length);
    }

    private final ByteBuffer received = ByteBuffer.allocate(LENGTH_BYTES + PacketBuffer.PACKET_MAX);
    private final byte[] frame = new byte[PacketBuffer.PACKET_MAX];
    private boolean begun;

    /** Where the next bytes of the stream are to be put; there is always room for some after {@link #take}. */
    ByteBuffer room() {
        return received;
    }

    /** Whether a datagram that may be STUN arrived. */
    boolean hasBegun() {
        return begun;
    }

    /**
     * Hands on the whole datagrams in what was put in.
     *
     * @return false if the stream does not speak the protocol; then nothing more may be put in
     */
    boolean take(Receiver receiver) {
        received.flip();
        boolean sound = takeFrames(receiver);
        received.compact();
        return sound;
    }

    private boolean takeFrames(Receiver receiver) {
        while (received.remaining() >= LENGTH_BYTES) {
            int length = received.getShort(received.position()) & 0xFFFF;
            if (length == 0 || length > PacketBuffer.PACKET_MAX) {
                return false;
            }
            if (received.remaining() < LENGTH_BYTES + length) {
                return true;
            }
            received.position(received.position() + LENGTH_BYTES).get(frame, 0, length);
            if (!begun && (frame[0] & 0xFF) > STUN_FIRST_BYTE_MAX) {
                return false;
            }
            begun = true;
            receiver.onFrame(frame, length);
        }
        return true;
    }
}
