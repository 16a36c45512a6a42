package org.yunting.media.embedded.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.yunting.media.embedded.ice.RemoteAddress;

/** One TCP connection of a browser that cannot use UDP: datagrams, each behind its length in two bytes (RFC 4571). */
final class TcpConnection {
    /** Half a second of 720p video. What does not fit is dropped: it would come too late. */
    private static final int UNSENT_MAX = 96 * 1024;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final RemoteAddress remote;
    private final FrameReader frames = new FrameReader();
    private final ByteBuffer unsent = ByteBuffer.allocate(UNSENT_MAX).limit(0);
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
        return frames.hasBegun();
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
    boolean read(FrameReader.Receiver receiver, long nowMillis) {
        int count;
        try {
            count = channel.read(frames.room());
        } catch (IOException e) {
            return false;
        }
        if (count < 0) {
            return false;
        }
        lastHeardMillis = nowMillis;
        return frames.take(receiver);
    }

    /** Sends a datagram; false if it was dropped because those before it still wait. */
    boolean send(byte[] bytes, int length) {
        unsent.compact();
        boolean fits = unsent.remaining() >= FrameReader.LENGTH_BYTES + length;
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
}
