package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/** The first recorder that a bridge speaks to after its start. */
class FirstConnectTest {
    /** Longer than a bridge waits for a connection to come about. */
    private static final long A_WHILE_MILLIS = 5_600;

    @Test
    void its_connection_stands_longer_than_the_time_there_was_to_make_it() throws Exception {
        var vertx = Vertx.vertx();
        try (var bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                var client = new Colibri2Client(vertx, Duration.ofSeconds(10));
                var recorder = RecorderOnPaper.start(vertx)) {
            var create = ConferenceModify.create("first", "first", Endpoint.create("ada00001", List.of()));
            client.send(bridge.restUri(), create).toCompletableFuture().join();
            var connect = ConferenceModify.connect("first", "first", Connect.create("recorder", recorder.address()));
            client.send(bridge.restUri(), connect).toCompletableFuture().join();
            recorder.next();

            TimeUnit.MILLISECONDS.sleep(A_WHILE_MILLIS);

            assertThat(recorder.isOpen()).isTrue();
            assertThat(recorder.connections()).isEqualTo(1);
        }
        vertx.close();
    }
}
