package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The bridge that the tests of the focus talk to keeps the contract of the real one. */
class PaperBridgeTest extends Colibri2BridgeContract {

    private final Vertx vertx = Vertx.vertx();
    private final PaperBridge bridge = PaperBridge.start(vertx);

    @Override
    protected URI bridge() {
        return bridge.address();
    }

    @Test
    void one_that_comes_back_waits_for_its_port() throws IOException {
        var taker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var address = URI.create("http://127.0.0.1:" + taker.getLocalPort());
        vertx.timer(500, TimeUnit.MILLISECONDS).onComplete(elapsed -> close(taker));

        try (var back = PaperBridge.startAt(vertx, address)) {
            assertThat(back.address().getPort()).isEqualTo(address.getPort());
        }
    }

    private static void close(ServerSocket taker) {
        try {
            taker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        bridge.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
