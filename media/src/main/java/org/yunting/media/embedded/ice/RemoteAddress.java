package org.yunting.media.embedded.ice;

import java.net.InetSocketAddress;

/**
 * Where a peer is reached: a socket address, and by what. The same numbers over UDP and over TCP are two different peers,
 * perhaps of two people behind one router.
 */
public record RemoteAddress(Protocol protocol, InetSocketAddress socket) {
    /** How datagrams travel. */
    public enum Protocol {
        UDP,
        /** Each behind its length (RFC 6544, RFC 4571). */
        TCP
    }

    public static RemoteAddress udp(InetSocketAddress socket) {
        return new RemoteAddress(Protocol.UDP, socket);
    }

    public static RemoteAddress tcp(InetSocketAddress socket) {
        return new RemoteAddress(Protocol.TCP, socket);
    }
}
