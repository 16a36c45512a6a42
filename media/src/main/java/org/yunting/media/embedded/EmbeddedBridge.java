package org.yunting.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.yunting.media.embedded.colibri.ColibriServer;
import org.yunting.media.embedded.colibri.ColibriServer.Advertised;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.dtls.DtlsWarmUp;
import org.yunting.media.embedded.room.Rooms;
import org.yunting.media.embedded.srtp.SrtpSession;

/** A running bridge. It serves until it is closed. */
public final class EmbeddedBridge implements AutoCloseable {
    private final Rooms rooms;
    private final ColibriServer server;
    private final URI restUri;

    private EmbeddedBridge(Rooms rooms, ColibriServer server, URI restUri) {
        this.rooms = rooms;
        this.server = server;
        this.restUri = restUri;
    }

    /**
     * Starts a bridge: first its own media port, then the warm-up, and only then the door for requests, so that whoever
     * reaches it finds it ready.
     *
     * @throws IOException if a port is in use or an address is not of this machine; nothing is left half-started
     */
    public static EmbeddedBridge start(BridgeOptions options) throws IOException {
        SecureRandom random = new SecureRandom();
        DtlsCertificate certificate = DtlsCertificate.generate(random, Clock.systemUTC());
        Rooms rooms = new Rooms(options.media(), certificate, random, options.idle());
        ColibriServer server = new ColibriServer(rooms, options.region());
        try {
            DtlsWarmUp.run(certificate);
            SrtpSession.warmUp();
            ColibriServer.warmUp();
            rooms.start();
            int port = server.start(
                    options.rest(),
                    new Advertised(options.advertised(), certificate.fingerprint(), options.channelBase()));
            return new EmbeddedBridge(
                    rooms, server, URI.create("http://" + ColibriServer.hostAndPort(options.rest(), port)));
        } catch (IOException | RuntimeException e) {
            server.close();
            rooms.close();
            throw e;
        }
    }

    /** Base address of the Colibri2 REST interface. */
    public URI restUri() {
        return restUri;
    }

    /** Where media is received. */
    public InetSocketAddress mediaAddress() {
        return rooms.loop().localAddress();
    }

    /** Takes no more requests, says goodbye to every endpoint, frees the ports. */
    @Override
    public void close() {
        server.close();
        rooms.close();
    }
}
