package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/** The embedded bridge serves recorders as the real one does. */
class EmbeddedBridgeConnectsTest extends ConnectsContract {

    private final EmbeddedBridge bridge;

    EmbeddedBridgeConnectsTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
    }

    @Override
    protected URI bridge() {
        return bridge.restUri();
    }

    @Override
    protected void awaitSecured(String conference, String endpoint) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(bridge().resolve("/debug")).build();
            while (!ConnectsContract.read(
                            http.send(asked, BodyHandlers.ofString()).body())
                    .path("conferences")
                    .path(conference)
                    .path("endpoints")
                    .path(endpoint)
                    .path("transport")
                    .asText()
                    .equals("SECURED")) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    @Test
    void the_address_of_a_recorder_is_kept_from_logs() {
        assertThat(Connect.create("recorder", URI.create("ws://court.example/secret"))
                        .toString())
                .doesNotContain("secret");
    }

    @AfterAll
    void stop() {
        bridge.close();
    }
}
