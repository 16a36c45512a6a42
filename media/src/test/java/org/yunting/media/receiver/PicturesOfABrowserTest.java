package org.yunting.media.receiver;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/** Pictures over the embedded bridge. */
class PicturesOfABrowserTest extends PicturesOfABrowserContract {
    private final EmbeddedBridge bridge;

    PicturesOfABrowserTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
    }

    @Override
    protected URI bridge() {
        return bridge.restUri();
    }

    @Override
    @AfterEach
    void leave() throws Exception {
        super.leave();
        bridge.close();
    }
}
