package org.yunting.media.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How a peer's datagrams travel to the bridge. */
interface PeerLink extends AutoCloseable {
    void send(byte[] datagram) throws IOException;

    /** Waits for the next datagram. */
    byte[] receive() throws IOException;

    InetSocketAddress localAddress();

    boolean isClosed();

    @Override
    void close();

    static PeerLink udp(InetSocketAddress target) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(loopbackLike(target), 0));
        byte[] buffer = new byte[2048];
        return new PeerLink() {
            @Override
            public void send(byte[] datagram) throws IOException {
                socket.send(new DatagramPacket(datagram, datagram.length, target));
            }

            @Override
            public byte[] receive() throws IOException {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                return Arrays.copyOf(buffer, packet.getLength());
            }

            @Override
            public InetSocketAddress localAddress() {
                return (InetSocketAddress) socket.getLocalSocketAddress();
            }

            @Override
            public boolean isClosed() {
                return socket.isClosed();
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    private static InetAddress loopbackLike(InetSocketAddress target) throws IOException {
        return InetAddress.getByAddress(
                target.getAddress() instanceof Inet6Address
                        ? new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
                        : new byte[] {127, 0, 0, 1});
    }

    /** Connects; each datagram goes behind its length (RFC 4571). */
    static PeerLink tcp(InetSocketAddress target) throws IOException {
        return tcpInPiecesOf(Integer.MAX_VALUE, target);
    }

    /** The same, but every segment carries only so many bytes. */
    static PeerLink tcpInPiecesOf(int segmentBytes, InetSocketAddress target) throws IOException {
        Socket socket = new Socket(target.getAddress(), target.getPort());
        socket.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return new PeerLink() {
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
        };
    }
}
