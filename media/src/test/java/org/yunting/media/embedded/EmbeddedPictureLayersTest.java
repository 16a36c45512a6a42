package org.yunting.media.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The embedded bridge fits pictures to their viewers as the real one does. */
class EmbeddedPictureLayersTest extends PictureLayersContract {
    private final EmbeddedBridge bridge;

    EmbeddedPictureLayersTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
    }

    @Override
    protected URI bridge() {
        return bridge.restUri();
    }

    /** A Jitsi Videobridge goes on with the clocks of the lowest layer, see docs/colibri2.md. */
    @Test
    void the_clocks_are_those_of_whichever_layer_is_sent() throws Exception {
        for (int height : List.of(180, 720, 360)) {
            clocksAreToldAt(height);
        }
    }

    @AfterAll
    void stop() {
        bridge.close();
    }
}
