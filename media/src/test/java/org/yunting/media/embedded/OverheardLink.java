package org.yunting.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.yunting.media.peer.PeerLink;

/** A link that remembers what was sent over it last, of each kind that a test changes. */
final class OverheardLink implements PeerLink {
    private final PeerLink link;
    private volatile byte[] stun = {};
    private volatile byte[] dtls = {};

    OverheardLink(PeerLink link) {
        this.link = link;
    }

    byte[] lastStun() {
        return stun;
    }

    byte[] lastDtls() {
        return dtls;
    }

    @Override
    public void send(byte[] datagram) throws IOException {
        int first = datagram.length == 0 ? 0xFF : datagram[0] & 0xFF;
        if (first <= 3) {
            stun = datagram;
        } else if (first < 64) {
            dtls = datagram;
        }
        link.send(datagram);
    }

    @Override
    public byte[] receive() throws IOException {
        return link.receive();
    }

    @Override
    public InetSocketAddress localAddress() {
        return link.localAddress();
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return link.remoteAddress();
    }

    @Override
    public boolean isClosed() {
        return link.isClosed();
    }

    @Override
    public void close() {
        link.close();
    }
}
