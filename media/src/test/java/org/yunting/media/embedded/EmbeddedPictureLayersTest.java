package org.yunting.media.embedded;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;

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

    @AfterAll
    void stop() {
        bridge.close();
    }
}
