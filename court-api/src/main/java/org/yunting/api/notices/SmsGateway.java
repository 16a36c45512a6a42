package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Hands text messages to a gateway over HTTP: a POST of {@code {"id", "to", "text"}}, which a gateway that has seen the id answers without sending again. */
@Singleton
class SmsGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 2;

    private final MessageSettings settings;
    private final HttpClient http;

    SmsGateway(MessageSettings settings, Vertx vertx) {
        this.settings = settings;
        this.http = vertx.createHttpClient();
    }

    /** Fails when the gateway does not take the message. */
    Uni<Void> send(URI gateway, Message message) {
        var body = new JsonObject()
                .put("id", message.id().toString())
                .put("to", message.phone())
                .put("text", message.text());
        return http.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(gateway.toString()))
                .chain(request -> {
                    request.putHeader("Content-Type", "application/json");
                    settings.smsToken().ifPresent(token -> request.putHeader("Authorization", "Bearer " + token));
                    return request.send(body.encode());
                })
                .invoke(response -> {
                    if (response.statusCode() / 100 != GOOD) {
                        throw new IllegalStateException("the gateway answered " + response.statusCode());
                    }
                })
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWithVoid();
    }
}
