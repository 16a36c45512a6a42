package org.yunting.media.peer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** How a peer's datagrams travel to the bridge. */
public interface PeerLink extends AutoCloseable {
    /** Sends one datagram. From any thread. */
    void send(byte[] datagram) throws IOException;

    /** Waits for the next datagram. */
    byte[] receive() throws IOException;

    InetSocketAddress localAddress();

    /** The bridge's end. */
    InetSocketAddress remoteAddress();

    boolean isClosed();

    @Override
    void close();

    /** A UDP socket of its own, on the address of this machine from which the bridge is reached. */
    static PeerLink udp(InetSocketAddress bridge) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(ownAddressTowards(bridge), 0));
        byte[] buffer = new byte[2048];
        return new PeerLink() {
            @Override
            public void send(byte[] datagram) throws IOException {
                socket.send(new DatagramPacket(datagram, datagram.length, bridge));
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
            public InetSocketAddress remoteAddress() {
                return bridge;
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

    private static InetAddress ownAddressTowards(InetSocketAddress bridge) throws IOException {
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(bridge);
            return probe.getLocalAddress();
        }
    }
}
