package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriMessage.ServerHello;

/**
 * What any Colibri2 bridge must do for us, real or embedded: the status codes and reply shapes of the recording. A subclass says where
 * the bridge is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Colibri2BridgeContract {

    private static final RecordedExchange RECORDED = RecordedExchange.load();
    private static final String FIRST = "ep000010";
    private static final String SECOND = "ep000011";

    private Vertx vertx;
    private Colibri2Client client;
    private ColibriWebSockets sockets;
    private String meeting;

    /** Base address of the bridge's REST interface. */
    protected abstract URI bridge();

    @BeforeAll
    void openClients() {
        vertx = Vertx.vertx();
        client = new Colibri2Client(vertx, Duration.ofSeconds(10));
        sockets = new ColibriWebSockets(vertx);
    }

    @AfterAll
    void closeClients() {
        client.close();
        sockets.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void nameAMeeting() {
        meeting = "contract-" + UUID.randomUUID();
    }

    @AfterEach
    void expireTheMeeting() {
        send(ConferenceModify.expire(meeting, meeting));
    }

    @Test
    void creating_a_conference_answers_the_transport_of_its_first_endpoint() {
        var reply = modified(ConferenceModify.create(meeting, meeting, recorded(0)));

        var transport = reply.transportOf(FIRST).orElseThrow();
        assertThat(transport.ufrag()).matches("[A-Za-z0-9+/]{4,256}");
        assertThat(transport.pwd()).matches("[A-Za-z0-9+/]{22,256}");
        assertThat(transport.rtcpMux()).isTrue();
        assertThat(transport.fingerprints()).singleElement().satisfies(fingerprint -> {
            assertThat(fingerprint.hash()).isEqualTo("sha-256");
            assertThat(fingerprint.setup()).isEqualTo("actpass");
            assertThat(fingerprint.fingerprint()).matches("[0-9A-F]{2}(:[0-9A-F]{2}){31}");
        });
        assertThat(transport.candidates()).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.component()).isEqualTo(1);
            assertThat(candidate.port()).isBetween(1, 65535);
            assertThat(candidate.protocol()).isIn("udp", "tcp", "ssltcp");
        });
        assertThat(transport.webSockets()).isNotEmpty().allMatch(address -> address.matches("wss?://.+"));
        assertThat(reply.sources()).isNotEmpty();
    }

    @Test
    void a_conference_whose_name_is_no_address_of_a_room_is_refused_with_400() {
        var nameless = new ConferenceModify(meeting, "hearing 7", true, false, List.of(recorded(0)), List.of());

        assertThat(send(nameless)).isEqualTo(new Rejected(400, "HTTP 400"));
    }

    @Test
    void an_endpoint_may_be_added_and_has_credentials_of_its_own() {
        var first = created().transportOf(FIRST).orElseThrow();

        var second = modified(change(recorded(2))).transportOf(SECOND).orElseThrow();

        assertThat(second.ufrag()).isNotEqualTo(first.ufrag());
        assertThat(second.webSockets()).doesNotContainAnyElementsOf(first.webSockets());
        assertThat(second.fingerprints()).hasSize(1);
    }

    @Test
    void the_browsers_transport_and_sources_are_acknowledged() {
        created();

        assertThat(modified(change(recorded(1))).endpoints()).containsExactly(Endpoint.acknowledged(FIRST));
    }

    @Test
    void sources_alone_may_change_and_be_given_up() {
        created();
        modified(change(recorded(1)));
        var sources = List.of(
                new MediaSource(MediaType.AUDIO, FIRST + "-a0", List.of(new Source(7, FIRST + "-a0")), List.of()));

        assertThat(modified(change(Endpoint.sources(FIRST, sources))).endpoints())
                .containsExactly(Endpoint.acknowledged(FIRST));
        assertThat(modified(change(Endpoint.sources(FIRST, List.of()))).endpoints())
                .containsExactly(Endpoint.acknowledged(FIRST));
    }

    @Test
    void an_endpoint_may_be_expired_and_is_unknown_then() {
        created();
        modified(change(recorded(2)));

        assertThat(modified(change(Endpoint.expire(FIRST))).endpoints()).containsExactly(Endpoint.expire(FIRST));
        assertThat(send(change(Endpoint.lookFor(FIRST)))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_conference_ends_with_its_last_endpoint() {
        created();

        modified(change(Endpoint.expire(FIRST)));

        assertThat(send(change(recorded(2)))).isEqualTo(new ConferenceUnknown("HTTP 404"));
    }

    @Test
    void an_unknown_endpoint_is_refused_with_400() {
        created();

        assertThat(send(change(recorded(7)))).isEqualTo(new Rejected(400, "HTTP 400"));
    }

    @Test
    void an_unknown_endpoint_that_is_only_muted_or_expired_is_passed_over() {
        created();

        assertThat(modified(change(Endpoint.forceMute(SECOND, new ForceMute(true, true))))
                        .endpoints())
                .containsExactly(Endpoint.acknowledged(SECOND));
        assertThat(modified(change(Endpoint.expire(SECOND))).endpoints()).containsExactly(Endpoint.expire(SECOND));
    }

    @Test
    void looking_for_an_endpoint_changes_nothing() {
        created();

        assertThat(modified(change(Endpoint.lookFor(FIRST))).endpoints()).containsExactly(Endpoint.acknowledged(FIRST));
    }

    @Test
    void an_endpoint_created_twice_is_refused_with_400() {
        created();

        assertThat(send(change(recorded(8)))).isEqualTo(new Rejected(400, "HTTP 400"));
    }

    @Test
    void a_refused_request_changes_nothing() {
        created();
        send(change(recorded(7)));

        assertThat(modified(change(Endpoint.acknowledged(FIRST))).endpoints())
                .containsExactly(Endpoint.acknowledged(FIRST));
    }

    @Test
    void a_force_mute_and_its_end_are_acknowledged() {
        created();

        assertThat(modified(change(recorded(9))).endpoints()).containsExactly(Endpoint.acknowledged(FIRST));
        assertThat(modified(change(Endpoint.forceMute(FIRST, ForceMute.NONE))).endpoints())
                .containsExactly(Endpoint.acknowledged(FIRST));
    }

    @Test
    void a_request_without_endpoints_asks_whether_the_conference_is_alive() {
        created();

        assertThat(modified(change()).endpoints()).isEmpty();
    }

    @Test
    void an_expired_conference_is_answered_empty_and_unknown_afterwards() {
        created();

        assertThat(modified(ConferenceModify.expire(meeting, meeting)))
                .isEqualTo(new ConferenceModified(List.of(), List.of()));
        assertThat(send(change(Endpoint.expire(FIRST)))).isEqualTo(new ConferenceUnknown("HTTP 404"));
    }

    @Test
    void a_conference_that_never_was_is_unknown() {
        assertThat(send(change())).isEqualTo(new ConferenceUnknown("HTTP 404"));
    }

    @Test
    void the_channel_greets_and_tells_what_is_forwarded_once_it_knows_what_is_wanted() throws InterruptedException {
        var address = created().transportOf(FIRST).orElseThrow().webSockets().getFirst();
        var heard = new LinkedBlockingQueue<ColibriMessage.FromBridge>();

        var channel = sockets.open(URI.create(address), listener(heard));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isInstanceOf(ServerHello.class);
        channel.send(new ReceiverVideoConstraints(-1, List.of(), new MaxHeight(720), Map.of()));
        assertThat(firstForwarded(heard)).isEqualTo(new ForwardedSources(List.of()));
        channel.close();
    }

    @Test
    void a_channel_with_a_wrong_password_is_refused() throws InterruptedException {
        var address = created().transportOf(FIRST).orElseThrow().webSockets().getFirst();
        var closed = new LinkedBlockingQueue<String>();

        sockets.open(URI.create(address.replaceAll("pwd=.*", "pwd=wrong")), new ColibriWebSocket.Listener() {
            @Override
            public void opened(ColibriWebSocket channel) {}

            @Override
            public void heard(ColibriMessage.FromBridge message) {
                closed.add("heard");
            }

            @Override
            public void closed() {
                closed.add("closed");
            }
        });

        assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("closed");
    }

    private static ForwardedSources firstForwarded(BlockingQueue<ColibriMessage.FromBridge> heard)
            throws InterruptedException {
        for (var message = heard.poll(10, TimeUnit.SECONDS);
                message != null;
                message = heard.poll(10, TimeUnit.SECONDS)) {
            if (message instanceof ForwardedSources forwarded) {
                return forwarded;
            }
        }
        throw new AssertionError("the bridge never said what it forwards");
    }

    private static ColibriWebSocket.Listener listener(BlockingQueue<ColibriMessage.FromBridge> heard) {
        return new ColibriWebSocket.Listener() {
            @Override
            public void opened(ColibriWebSocket channel) {}

            @Override
            public void heard(ColibriMessage.FromBridge message) {
                heard.add(message);
            }

            @Override
            public void closed() {}
        };
    }

    private ConferenceModified created() {
        return modified(ConferenceModify.create(meeting, meeting, recorded(0)));
    }

    private ConferenceModify change(Endpoint... endpoints) {
        return ConferenceModify.change(meeting, meeting, endpoints);
    }

    /** The endpoint of a recorded request. */
    private static Endpoint recorded(int step) {
        return Colibri2Json.readModify(RECORDED.steps().get(step).request().toString())
                .endpoints()
                .getFirst();
    }

    private ConferenceModified modified(ConferenceModify request) {
        return switch (send(request)) {
            case ConferenceModified done -> done;
            case Colibri2Failure failure -> throw new AssertionError(failure.toString());
        };
    }

    private Colibri2Reply send(ConferenceModify request) {
        return client.send(bridge(), request).toCompletableFuture().join();
    }
}
