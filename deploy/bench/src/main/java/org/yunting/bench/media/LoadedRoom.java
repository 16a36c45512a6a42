package org.yunting.bench.media;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yunting.media.colibri2.Colibri2Client;
import org.yunting.media.colibri2.Colibri2Failure;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.embedded.dtls.DtlsCertificate;

/** A conference on a bridge with so many endpoints, of which the first ones send. One thread sends for all of them, a millisecond at a time. */
final class LoadedRoom implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REPORT_EVERY_MILLIS = 100;

    /** Moments of one endpoint and the next lie so far apart, so that not all send in the same millisecond. */
    private static final int STAGGER_MILLIS = 7;

    private final URI bridge;
    private final String meeting = "load-" + UUID.randomUUID();
    private final int senders;
    private final Vertx vertx = Vertx.vertx();
    private final Colibri2Client client = new Colibri2Client(vertx, PATIENCE);
    private final ColibriWebSockets sockets = new ColibriWebSockets(vertx);
    private final DtlsCertificate certificate = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private final List<LoadedEndpoint> endpoints = new ArrayList<>();

    private LoadedRoom(URI bridge, int senders) {
        this.bridge = bridge;
        this.senders = senders;
    }

    /**
     * Opens the conference and returns when everybody exchanges media with the bridge.
     *
     * @param bridge base address of its REST interface
     */
    static LoadedRoom open(URI bridge, int senders, int receivers) throws Exception {
        LoadedRoom room = new LoadedRoom(bridge, senders);
        for (int number = 0; number < receivers; number++) {
            room.join(number);
        }
        for (LoadedEndpoint endpoint : room.endpoints) {
            endpoint.peer().secured().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return room;
    }

    private void join(int number) throws IOException {
        String id = String.format(Locale.ROOT, "load%04d", number);
        Endpoint created = Endpoint.create(id, LoadedStreams.MEDIAS);
        ConferenceModified reply = modified(
                number == 0
                        ? ConferenceModify.create(meeting, meeting, created)
                        : ConferenceModify.change(meeting, meeting, created));
        LoadedEndpoint endpoint =
                new LoadedEndpoint(id, number, reply.transportOf(id).orElseThrow(), certificate, sockets);
        endpoints.add(endpoint);
        modified(ConferenceModify.change(meeting, meeting, endpoint.description(number < senders)));
        endpoint.peer().connect();
    }

    private ConferenceModified modified(ConferenceModify request) {
        return switch (client.send(bridge, request).toCompletableFuture().join()) {
            case ConferenceModified done -> done;
            case Colibri2Failure failure -> throw new IllegalStateException("the bridge refuses: " + failure);
        };
    }

    /** Sends for so long; what went through is what came of it, the last packets on the way not counted. */
    Traffic run(Duration duration) {
        endpoints.forEach(LoadedEndpoint::nextTraffic);
        long began = System.nanoTime();
        for (long millis = 0; millis < duration.toMillis(); millis++) {
            for (int i = 0; i < endpoints.size(); i++) {
                send(endpoints.get(i), millis + (long) STAGGER_MILLIS * i, i < senders);
            }
            long ahead = began + TimeUnit.MILLISECONDS.toNanos(millis + 1) - System.nanoTime();
            LockSupport.parkNanos(ahead);
        }
        return Traffic.sumOf(endpoints.stream().map(LoadedEndpoint::nextTraffic).toList());
    }

    private static void send(LoadedEndpoint endpoint, long moment, boolean sends) {
        if (sends) {
            endpoint.play();
        }
        if (moment % REPORT_EVERY_MILLIS == 0) {
            endpoint.report();
        }
    }

    @Override
    public void close() {
        modified(ConferenceModify.expire(meeting, meeting));
        endpoints.forEach(LoadedEndpoint::close);
        sockets.close();
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
