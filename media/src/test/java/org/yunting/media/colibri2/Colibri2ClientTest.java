package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.Colibri2Failure.Treatment;

class Colibri2ClientTest {

    private static final ConferenceModify ANY = ConferenceModify.change("m", "m");

    private final Vertx vertx = Vertx.vertx();
    private Colibri2Client client;

    @BeforeEach
    void open() {
        client = new Colibri2Client(vertx, Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_recorded_conversation_is_held_again_word_for_word() {
        var steps = RecordedExchange.load().steps();
        try (var bridge = new RecordedBridge(vertx, steps)) {
            for (var step : steps) {
                var reply = send(
                        bridge.address(), Colibri2Json.readModify(step.request().toString()));

                switch (step.status()) {
                    case 200 -> assertThat(reply).isEqualTo(Colibri2Json.readModified(step.response()));
                    case 400 -> assertThat(reply).isEqualTo(new Rejected(400, "HTTP 400"));
                    case 404 -> assertThat(reply).isEqualTo(new ConferenceUnknown("HTTP 404"));
                    default -> throw new AssertionError("an unexpected recording: " + step);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, GIVE_UP",
        "409, GIVE_UP",
        "404, USE_ANOTHER_BRIDGE",
        "500, USE_ANOTHER_BRIDGE",
        "502, USE_ANOTHER_BRIDGE",
        "503, USE_ANOTHER_BRIDGE",
        "302, USE_ANOTHER_BRIDGE"
    })
    void every_refusal_states_its_treatment(int status, Treatment treatment) {
        var address = answering(status, "");

        assertThat(send(address, ANY))
                .isInstanceOfSatisfying(
                        Colibri2Failure.class,
                        failure -> assertThat(failure.treatment()).isEqualTo(treatment));
    }

    @Test
    void a_reply_that_is_not_colibri2_comes_from_a_faulty_bridge() {
        assertThat(send(answering(200, "<html>It works!</html>"), ANY)).isInstanceOf(BridgeFaulty.class);
        assertThat(send(answering(200, ""), ANY)).isInstanceOf(BridgeFaulty.class);
    }

    @Test
    void a_port_where_nobody_listens_means_that_the_bridge_is_gone() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(send(URI.create("http://127.0.0.1:" + port), ANY)).isInstanceOf(BridgeGone.class);
    }

    @Test
    void no_reply_is_lost_however_many_threads_ask_at_once() {
        var address = answering(200, "{\"endpoints\":[{\"id\":\"a\"}]}");
        var expected = new ConferenceModified(List.of(Endpoint.acknowledged("a")), List.of());
        var replies = new ConcurrentLinkedQueue<Colibri2Reply>();

        try (var patient = new Colibri2Client(vertx, Duration.ofMinutes(1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                threads.execute(() -> replies.add(
                        patient.send(address, ANY).toCompletableFuture().join()));
            }
        }

        assertThat(replies).hasSize(200).containsOnly(expected);
    }

    @Test
    void an_address_that_is_none_is_answered_like_a_bridge_that_is_gone() {
        assertThat(send(URI.create("nowhere"), ANY)).isInstanceOf(BridgeGone.class);
    }

    @Test
    void a_bridge_that_never_answers_is_gone_after_the_timeout() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var impatient = new Colibri2Client(vertx, Duration.ofMillis(200))) {
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            var reply = impatient.send(address, ANY).toCompletableFuture().join();

            assertThat(reply).isInstanceOf(BridgeGone.class);
        }
    }

    @Test
    void a_meeting_id_cannot_leave_its_place_in_the_path() {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(request.path().equals("/colibri/v2/conferences/..%2F%3Fx") ? 404 : 500)
                        .end());
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        var address = URI.create("http://127.0.0.1:" + server.actualPort() + "/");

        assertThat(send(address, ConferenceModify.change("../?x", "m"))).isInstanceOf(ConferenceUnknown.class);
    }

    private URI answering(int status, String body) {
        var server = vertx.createHttpServer()
                .requestHandler(
                        request -> request.response().setStatusCode(status).end(body));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private Colibri2Reply send(URI address, ConferenceModify request) {
        return client.send(address, request).toCompletableFuture().join();
    }
}
