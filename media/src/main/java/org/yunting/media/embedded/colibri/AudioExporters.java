package org.yunting.media.embedded.colibri;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.net.URI;
import org.yunting.media.embedded.room.AudioExport;
import org.yunting.media.embedded.room.Counters;

/** Opens the connections over which the bridge sends sound to recorders. */
final class AudioExporters {
    private final Vertx vertx;
    private final Counters counters;
    private final WebSocketClient client;

    AudioExporters(Vertx vertx, Counters counters) {
        this.vertx = vertx;
        this.counters = counters;
        this.client = vertx.createWebSocketClient();
    }

    /** Never blocks; until it is connected, what is given to it is not kept. */
    AudioExport open(URI address) {
        AudioExporter exporter = new AudioExporter(vertx, client, address, counters);
        exporter.connect();
        return exporter;
    }
}
