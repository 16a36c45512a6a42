package org.yunting.media.embedded.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.yunting.media.embedded.ice.RemoteAddress;
import org.yunting.media.embedded.srtp.PacketBuffer;

/** One TCP connection of a browser that cannot use UDP: datagrams, each behind its length in two bytes (RFC 4571). */
final class TcpConnection {
    private static final int LENGTH_BYTES = 2;

    /** Half a second of 720p video. What does not fit is dropped: it would come too late. */
    private static final int UNSENT_MAX = 96 * 1024;

    /** The first byte of STUN, with which ICE begins (RFC 7983). */
    private static final int STUN_FIRST_BYTE_MAX = 3;

    /** Takes whole datagrams; the array is reused after the call. */
    interface Receiver {
        void onFrame(byte[] bytes, int length);
    }

    private final SocketChannel channel;
    private final SelectionKey key;
    private final RemoteAddress remote;
    private final ByteBuffer received = ByteBuffer.allocate(LENGTH_BYTES + PacketBuffer.PACKET_MAX);
    private final ByteBuffer unsent = ByteBuffer.allocate(UNSENT_MAX).limit(0);
    private final byte[] frame = new byte[PacketBuffer.PACKET_MAX];
    private boolean begun;
    private long lastHeardMillis;

    TcpConnection(SocketChannel channel, SelectionKey key, RemoteAddress remote, long nowMillis) {
        this.channel = channel;
        this.key = key;
        this.remote = remote;
        this.lastHeardMillis = nowMillis;
    }

    RemoteAddress remote() {
        return remote;
    }

    /** Whether a datagram that may be STUN arrived. */
    boolean hasBegun() {
        return begun;
    }

    /** When bytes last arrived. */
    long lastHeardMillis() {
        return lastHeardMillis;
    }

    /**
     * Reads what has arrived and hands on the whole datagrams in it.
     *
     * @return false if the connection is at its end: closed, broken, or not speaking the protocol
     */
    boolean read(Receiver receiver, long nowMillis) {
        int count;
        try {
            count = channel.read(received);
        } catch (IOException e) {
            return false;
        }
        if (count < 0) {
            return false;
        }
        lastHeardMillis = nowMillis;
        received.flip();
        boolean sound = takeFrames(receiver);
        received.compact();
        return sound;
    }

    /** Sends a datagram; false if it was dropped because those before it still wait. */
    boolean send(byte[] bytes, int length) {
        unsent.compact();
        boolean fits = unsent.remaining() >= LENGTH_BYTES + length;
        if (fits) {
            unsent.putShort((short) length).put(bytes, 0, length);
        }
        unsent.flip();
        return flush() && fits;
    }

    /** Writes what waits; false if the connection is broken, which reading will find out, too. */
    boolean flush() {
        try {
            channel.write(unsent);
        } catch (IOException e) {
            return false;
        }
        int interest = unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.isValid()) {
            key.interestOps(interest);
        }
        return true;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It was broken already.
        }
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
