package org.yunting.media.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.yunting.media.peer.PeerLink;

/** Connects to the bridge; each datagram goes behind its length (RFC 4571). */
final class TcpPeerLink implements PeerLink {
    private final Socket socket;
    private final DataInputStream in;
    private final int segmentBytes;

    TcpPeerLink(InetSocketAddress bridge) throws IOException {
        this(bridge, Integer.MAX_VALUE);
    }

    /** The same, but every segment carries only so many bytes. */
    TcpPeerLink(InetSocketAddress bridge, int segmentBytes) throws IOException {
        this.socket = new Socket(bridge.getAddress(), bridge.getPort());
        this.segmentBytes = segmentBytes;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
    }

    @Override
    public synchronized void send(byte[] datagram) throws IOException {
        byte[] framed = ByteBuffer.allocate(2 + datagram.length)
                .putShort((short) datagram.length)
                .put(datagram)
                .array();
        for (int from = 0; from < framed.length; from += Math.min(segmentBytes, framed.length - from)) {
            socket.getOutputStream().write(framed, from, Math.min(segmentBytes, framed.length - from));
        }
    }

    @Override
    public byte[] receive() throws IOException {
        byte[] datagram = new byte[in.readUnsignedShort()];
        in.readFully(datagram);
        return datagram;
    }

    @Override
    public InetSocketAddress localAddress() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
