package org.yunting.media.conference;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.yunting.media.colibri2.Colibri2Client;
import org.yunting.media.colibri2.ColibriWebSockets;

/** Conferences on videobridges that speak Colibri2. Close it to let go of all connections; media keeps running. */
public final class BridgedConferences implements Conferences, AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Outside outside;

    public BridgedConferences(Vertx vertx, Bridges bridges, FocusSettings settings) {
        this.outside = new Outside(
                vertx,
                bridges,
                settings,
                new Colibri2Client(vertx, settings.requestTimeout()),
                new ColibriWebSockets(vertx),
                task -> Thread.ofVirtual().name("conference").start(task));
    }

    @Override
    public ConferenceFocus open(String name, long after, ParticipantSignals signals) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a conference name has 1 to 64 letters, digits, hyphens and underscores");
        }
        return RunningConference.start(Step.nothing(Conference.empty(name, after)), signals, outside);
    }

    @Override
    public ConferenceFocus resume(ConferenceSnapshot snapshot, ParticipantSignals signals) {
        return RunningConference.start(Conference.resume(snapshot), signals, outside);
    }

    @Override
    public void close() {
        outside.client().close();
        outside.sockets().close();
    }

    /** What all conferences share. */
    record Outside(
            Vertx vertx,
            Bridges bridges,
            FocusSettings settings,
            Colibri2Client client,
            ColibriWebSockets sockets,
            Executor threads) {}
}
