package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
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
