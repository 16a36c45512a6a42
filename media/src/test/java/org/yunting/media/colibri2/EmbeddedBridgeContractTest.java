package org.yunting.media.colibri2;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/** The embedded bridge keeps the contract of the real one. */
class EmbeddedBridgeContractTest extends Colibri2BridgeContract {

    private final EmbeddedBridge bridge;

    EmbeddedBridgeContractTest() throws IOException {
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
