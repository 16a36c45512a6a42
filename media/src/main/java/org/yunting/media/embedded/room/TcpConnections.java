package org.yunting.media.embedded.room;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunting.media.embedded.ice.IceSession;
import org.yunting.media.embedded.ice.RemoteAddress;

/** The TCP side of the media port: accepts connections, and finds the one that leads to an address. On the loop's thread. */
final class TcpConnections {
    /** Twice what all conferences of a full machine need; bounds what strangers can make us hold. */
    private static final int CONNECTIONS_MAX = 512;

    /** A network's own queue is long enough; what waits here grows old. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private final ServerSocketChannel server;
    private final Selector selector;
    private final Counters counters;
    private final MediaLoop.Handler handler;
    private final Map<RemoteAddress, TcpConnection> connections = new HashMap<>();

    /**
     * Binds the port.
     *
     * @throws IOException if it is in use
     */
    TcpConnections(InetSocketAddress address, Selector selector, Counters counters, MediaLoop.Handler handler)
            throws IOException {
        this.selector = selector;
        this.counters = counters;
        this.handler = handler;
        server = ServerSocketChannel.open();
        try {
            // For TCP this does not share the port; it lets a bridge start again while old connections die away.
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.configureBlocking(false);
            server.bind(address);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Does what the selector found ready; keys of others are none of its business. */
    void onReady(SelectionKey key, long nowMillis) {
        if (key.channel().equals(server)) {
            accept(nowMillis);
        } else if (key.attachment() instanceof TcpConnection connection && key.isValid()) {
            boolean alive = (!key.isWritable() || connection.flush())
                    && (!key.isReadable()
                            || connection.read((bytes, length) -> onFrame(connection, bytes, length), nowMillis));
            if (!alive) {
                if (!connection.hasBegun()) {
                    counters.increment(Counter.TCP_REFUSED);
                }
                close(connection);
            }
        }
    }

    /** Sends a datagram; false if it was dropped. */
    boolean send(byte[] bytes, int length, RemoteAddress to) {
        TcpConnection connection = connections.get(to);
        return connection != null && connection.send(bytes, length);
    }

    /** Closes connections on which nothing arrived for as long as ICE grants consent. */
    void closeSilent(long nowMillis) {
        for (TcpConnection connection : List.copyOf(connections.values())) {
            if (nowMillis - connection.lastHeardMillis() > IceSession.CONSENT_MILLIS) {
                close(connection);
            }
        }
    }

    void close() throws IOException {
        List.copyOf(connections.values()).forEach(TcpConnection::close);
        connections.clear();
        server.close();
    }

    private void accept(long nowMillis) {
        try {
            for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
                if (connections.size() >= CONNECTIONS_MAX) {
                    counters.increment(Counter.TCP_REFUSED);
                    channel.close();
                } else {
                    take(channel, nowMillis);
                }
            }
        } catch (IOException e) {
            // The peer was gone before it was taken, or descriptors ran out; the next one is accepted in its turn.
            counters.increment(Counter.TCP_REFUSED);
        }
    }

    private void take(SocketChannel channel, long nowMillis) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        RemoteAddress remote = RemoteAddress.tcp((InetSocketAddress) channel.getRemoteAddress());
        TcpConnection connection = new TcpConnection(channel, key, remote, nowMillis);
        key.attach(connection);
        connections.put(remote, connection);
        counters.increment(Counter.TCP_ACCEPTED);
    }

    private void onFrame(TcpConnection connection, byte[] bytes, int length) {
        counters.increment(Counter.TCP_RECEIVED);
        handler.onDatagram(bytes, length, connection.remote());
    }

    private void close(TcpConnection connection) {
        connection.close();
        connections.remove(connection.remote());
        handler.onUnreachable(connection.remote());
    }
}
