package org.yunting.api.recording;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Where a bridge finds the recorder of a hearing. */
@ApplicationScoped
class RecorderAddress {
    static final String PATH = "/api/recorder/";

    private final RecordingSettings settings;
    private final HttpServer server;

    RecorderAddress(RecordingSettings settings, HttpServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** @param secret by which the recorder knows whom it hears; whoever has it can speak into the recording */
    URI of(String secret) {
        var base = settings.url().map(URI::toString).orElseGet(() -> "ws://127.0.0.1:" + server.getPort());
        return URI.create(base.replaceAll("/+$", "") + PATH + secret);
    }
}
