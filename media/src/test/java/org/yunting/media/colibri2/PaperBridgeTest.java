package org.yunting.media.colibri2;

import io.vertx.core.Vertx;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;

/** The bridge that the tests of the focus talk to keeps the contract of the real one. */
class PaperBridgeTest extends Colibri2BridgeContract {

    private final Vertx vertx = Vertx.vertx();
    private final PaperBridge bridge = PaperBridge.start(vertx);

    @Override
    protected URI bridge() {
        return bridge.address();
    }

    @AfterAll
    void stop() {
        bridge.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
