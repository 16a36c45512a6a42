package org.yunting.media.colibri2;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Overloaded;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;

/**
 * Speaks Colibri2 REST to bridges. Never blocks and never fails otherwise than by a {@link Colibri2Failure}; it does not retry, since
 * what to do about a failure depends on the conference.
 */
public final class Colibri2Client implements AutoCloseable {

    private static final String CONFERENCES = "/colibri/v2/conferences";
    private static final int MAX_CONNECTIONS_PER_BRIDGE = 64;

    private final Vertx vertx;
    private final HttpClient http;
    private final Duration timeout;

    /**
     * A client for any number of bridges.
     *
     * @param timeout after which a bridge that does not answer is taken for gone; a healthy one answers within milliseconds
     */
    public Colibri2Client(Vertx vertx, Duration timeout) {
        this.vertx = vertx;
        this.timeout = timeout;
        // A kept connection that the bridge closes just as it is used again looks like a bridge that died.
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(MAX_CONNECTIONS_PER_BRIDGE));
    }

    /**
     * Sends a request: {@code POST} where it creates the conference, {@code PATCH} otherwise.
     *
     * @param bridge base address of the bridge's private REST interface, for example {@code http://127.0.0.1:8080}
     */
    public CompletionStage<Colibri2Reply> send(URI bridge, ConferenceModify request) {
        var reply = Promise.<Colibri2Reply>promise();
        // All on one event loop: a reply that arrives while another thread still asks for its body would lose it.
        vertx.getOrCreateContext()
                .runOnContext(ready -> Future.succeededFuture(request)
                        .map(wanted -> options(bridge, wanted))
                        .compose(http::request)
                        .compose(prepared -> exchange(prepared, request))
                        .onComplete(reply));
        return reply.future()
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> new BridgeGone(failure.getClass().getSimpleName()))
                .toCompletionStage();
    }

    private RequestOptions options(URI bridge, ConferenceModify request) {
        var base = bridge.toString().replaceAll("/+$", "") + CONFERENCES;
        var meeting = URLEncoder.encode(request.meetingId(), StandardCharsets.UTF_8);
        return new RequestOptions()
                .setMethod(request.create() ? HttpMethod.POST : HttpMethod.PATCH)
                .setAbsoluteURI(request.create() ? base : base + "/" + meeting)
                .setTimeout(timeout.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json");
    }

    private static Future<Colibri2Reply> exchange(HttpClientRequest prepared, ConferenceModify request) {
        return prepared.send(Buffer.buffer(Colibri2Json.write(request)))
                .compose(response -> response.body().map(body -> reply(response.statusCode(), body.toString())));
    }

    private static Colibri2Reply reply(int status, String body) {
        if (status == 200) {
            return modified(body);
        }
        var reason = "HTTP " + status;
        return switch (status) {
            case 404 -> new ConferenceUnknown(reason);
            case 503 -> new Overloaded(reason);
            default -> status >= 400 && status < 500 ? new Rejected(status, reason) : new BridgeFaulty(status, reason);
        };
    }

    private static Colibri2Reply modified(String body) {
        try {
            return Colibri2Json.readModified(body);
        } catch (MalformedColibri2Exception e) {
            return new BridgeFaulty(200, "the reply is not Colibri2");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
