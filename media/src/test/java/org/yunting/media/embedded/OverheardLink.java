package org.yunting.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yunting.media.peer.PeerLink;

/** A link that remembers what was sent over it, of each kind that a test changes, as far as anybody needs it. */
final class OverheardLink implements PeerLink {
    private static final int KEPT_MAX = 32;

    private final PeerLink link;
    private final List<byte[]> stun = new CopyOnWriteArrayList<>();
    private final List<byte[]> dtls = new CopyOnWriteArrayList<>();

    OverheardLink(PeerLink link) {
        this.link = link;
    }

    List<byte[]> stun() {
        return List.copyOf(stun);
    }

    List<byte[]> dtls() {
        return List.copyOf(dtls);
    }

    @Override
    public void send(byte[] datagram) throws IOException {
        int first = datagram.length == 0 ? 0xFF : datagram[0] & 0xFF;
        if (first <= 3) {
            keep(datagram, stun);
        } else if (first < 64) {
            keep(datagram, dtls);
        }
        link.send(datagram);
    }

    private static void keep(byte[] datagram, List<byte[]> kept) {
        if (kept.size() < KEPT_MAX) {
            kept.add(datagram);
        }
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
