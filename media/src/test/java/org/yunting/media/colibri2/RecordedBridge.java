package org.yunting.media.colibri2;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;

/** Gives the recorded replies to the recorded requests, in their order, and refuses everything else with 418. */
final class RecordedBridge implements AutoCloseable {

    private final HttpServer server;
    private int next;

    RecordedBridge(Vertx vertx, List<RecordedExchange.Step> steps) {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    var step = steps.get(next);
                    var expected = request.method().name().equals(step.method())
                            && request.path().equals(step.path())
                            && new JsonObject(body)
                                    .equals(new JsonObject(step.request().toString()));
                    if (expected) {
                        next++;
                        request.response().setStatusCode(step.status()).end(step.response());
                    } else {
                        request.response().setStatusCode(418).end();
                    }
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
