package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.media.conference.Rehearsal.browserOf;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.colibri2.ColibriMessage.ConnectionStats;
import org.yunting.media.colibri2.ColibriMessage.DominantSpeaker;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.SenderSourceConstraints;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PaperBridge;
import org.yunting.media.conference.ConferenceFocus.Mute;
import org.yunting.media.conference.RecordedSignals.Constrained;
import org.yunting.media.conference.RecordedSignals.Estimated;
import org.yunting.media.conference.RecordedSignals.Interrupted;
import org.yunting.media.conference.RecordedSignals.Lost;
import org.yunting.media.conference.RecordedSignals.Restored;
import org.yunting.media.conference.RecordedSignals.Speaks;

/** The focus against a bridge that keeps the contract, over real HTTP and real channels. */
class BridgedConferencesTest {

    private static final EndpointId ADA = new EndpointId("adaaaaaa");
    private static final EndpointId BAO = new EndpointId("baoooooo");
    private static final FocusSettings QUICK = new FocusSettings(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(20), Duration.ofMillis(200));

    private final Vertx vertx = Vertx.vertx();
    private final RecordedSignals signals = new RecordedSignals();
    private PaperBridge bridge;
    private PaperBridge spare;
    private BridgedConferences conferences;

    @BeforeEach
    void start() {
        bridge = PaperBridge.start(vertx);
        spare = PaperBridge.start(vertx);
        conferences = new BridgedConferences(vertx, this::preferFirst, QUICK);
    }

    @AfterEach
    void stop() {
        conferences.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Optional<URI> preferFirst(Set<URI> failed) {
        return List.of(bridge.address(), spare.address()).stream()
                .filter(address -> !failed.contains(address))
                .findFirst();
    }

    @Test
    void two_browsers_are_brought_together() {
        var focus = conferences.open("room", signals);

        settled(focus, ADA);
        focus.join(BAO);
        var offer = signals.nextOfferTo(BAO);
        assertThat(offer.streams())
                .hasSize(2)
                .allMatch(stream -> stream.endpoint().equals(ADA));
        answer(focus, BAO, offer);

        assertThat(signals.nextOfferTo(ADA).streams())
                .containsExactly(
                        new Offer.Stream("2", BAO, MediaType.AUDIO), new Offer.Stream("3", BAO, MediaType.VIDEO));
    }

    /** The five seconds are the requirement, so they are real ones; what people do not notice of them is theirs to lose. */
    @Test
    void a_bridge_that_hangs_is_given_up_within_five_seconds_and_everybody_is_offered_another() {
        try (var patient = new BridgedConferences(vertx, this::preferFirst, FocusSettings.DEFAULT)) {
            var focus = patient.open("room", signals);
            settled(focus, ADA);
            var former = signals.snapshot();

            bridge.hang();
            long hangs = System.nanoTime();
            signals.next(Interrupted.class);
            var noticed = Duration.ofNanos(System.nanoTime() - hangs);

            assertThat(noticed).isLessThan(Duration.ofSeconds(5));
            signals.next(Restored.class);
            assertThat(signals.nextOfferTo(ADA).sdp()).isNotEmpty();
            assertThat(signals.snapshot()).isNotEqualTo(former);
        }
    }

    @Test
    void what_an_endpoint_wants_to_see_reaches_the_bridge_and_again_after_its_channel_broke() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);
        eventually(() -> bridge.wanted("adaaaaaa").stream()
                .anyMatch(wanted -> wanted.defaultConstraints().equals(new MaxHeight(360))));

        focus.view(ADA, ReceiverView.withStage(BAO));
        eventually(() -> bridge.wanted("adaaaaaa").stream()
                .anyMatch(wanted -> wanted.onStageSources().equals(List.of("baoooooo-v0"))));

        focus.view(ADA, ReceiverView.audioOnly());
        eventually(() -> bridge.wanted("adaaaaaa").stream().anyMatch(wanted -> wanted.lastN() == 0));
        bridge.breakChannel("adaaaaaa");
        eventually(() -> bridge.hasChannel("adaaaaaa"));
        eventually(() -> bridge.wanted("adaaaaaa").stream().anyMatch(wanted -> wanted.lastN() == 0));
    }

    @Test
    void what_the_bridge_says_on_the_channels_reaches_the_owner() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);
        settled(focus, BAO);
        eventually(() -> bridge.hasChannel("adaaaaaa") && bridge.hasChannel("baoooooo"));

        bridge.say("adaaaaaa", new DominantSpeaker("baoooooo", List.of(), false));
        bridge.say("baoooooo", new DominantSpeaker("baoooooo", List.of(), false));
        bridge.say("adaaaaaa", new DominantSpeaker("stranger", List.of(), false));
        bridge.say("adaaaaaa", new DominantSpeaker("adaaaaaa", List.of("baoooooo"), false));
        assertThat(signals.next(Speaks.class)).isEqualTo(new Speaks(BAO));
        assertThat(signals.next(Speaks.class)).isEqualTo(new Speaks(ADA));

        bridge.say("baoooooo", new SenderSourceConstraints("baoooooo-v0", 180));
        assertThat(signals.next(Constrained.class)).isEqualTo(new Constrained(BAO, "baoooooo-v0", 180));
        bridge.say("baoooooo", new ConnectionStats(2_501_000));
        assertThat(signals.next(Estimated.class)).isEqualTo(new Estimated(BAO, 2_501_000));
    }

    @Test
    void a_mute_reaches_the_bridge() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);

        focus.forceMute(ADA, MediaType.VIDEO, Mute.MUTED);

        eventually(() -> bridge.requests().stream()
                .flatMap(request -> request.endpoints().stream())
                .anyMatch(endpoint -> new ForceMute(false, true).equals(endpoint.forceMute())));
    }

    @Test
    void a_bridge_that_dies_is_noticed_without_anybody_asking_and_the_spare_takes_over() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);
        var before = focusOffers(focus, BAO);

        bridge.close();

        signals.next(Interrupted.class);
        signals.next(Restored.class);
        var offer = signals.nextOfferTo(BAO);
        assertThat(offer.connection()).isGreaterThan(before.connection());
        assertThat(spare.requests().getFirst().create()).isTrue();
    }

    @Test
    void the_only_bridge_is_taken_again_when_it_comes_back() {
        conferences.close();
        conferences = new BridgedConferences(vertx, Bridges.single(bridge.address()), QUICK);
        var focus = conferences.open("room", signals);
        settled(focus, ADA);

        bridge.close();
        signals.next(Interrupted.class);
        var again = PaperBridge.startAt(vertx, bridge.address());

        signals.next(Restored.class);
        answer(focus, ADA, signals.nextOfferTo(ADA));
        eventually(() -> again.hasChannel("adaaaaaa"));
    }

    @Test
    void a_bridge_that_was_only_slow_is_asked_until_it_has_ended_what_it_had() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);

        bridge.hang();
        signals.next(Restored.class);
        assertThat(bridge.has("room-1")).isTrue();
        bridge.goOn();

        eventually(() -> !bridge.has("room-1"));
        assertThat(spare.has("room-2")).isTrue();
    }

    @Test
    void the_only_bridge_that_forgot_everything_gets_the_conference_anew() {
        conferences.close();
        conferences = new BridgedConferences(vertx, Bridges.single(bridge.address()), QUICK);
        var focus = conferences.open("room", signals);
        settled(focus, ADA);

        bridge.forgetEverything();

        signals.next(Restored.class);
        answer(focus, ADA, signals.nextOfferTo(ADA));
        assertThat(bridge.requests().stream().filter(request -> request.create()))
                .extracting(request -> request.meetingId())
                .containsExactly("room-1", "room-2");
    }

    @Test
    void an_endpoint_that_the_bridge_gave_up_is_reported_when_its_channel_goes() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);
        settled(focus, BAO);
        eventually(() -> bridge.hasChannel("adaaaaaa"));

        bridge.forget("adaaaaaa");
        bridge.breakChannel("adaaaaaa");

        assertThat(signals.next(Lost.class)).isEqualTo(new Lost(ADA, LossCause.UNKNOWN_TO_BRIDGE));
    }

    @Test
    void a_full_bridge_sends_the_conference_to_the_spare_one() {
        bridge.fill();
        var focus = conferences.open("room", signals);

        settled(focus, ADA);

        assertThat(spare.requests()).isNotEmpty();
    }

    @Test
    void another_process_takes_a_conference_up_without_touching_settled_media() {
        var first = conferences.open("room", signals);
        settled(first, ADA);
        var kept = ConferenceSnapshot.fromJson(signals.snapshot().toJson());
        first.detach();
        eventually(() -> !bridge.hasChannel("adaaaaaa"));

        var later = new RecordedSignals();
        var second = conferences.resume(kept, later);

        eventually(() -> bridge.hasChannel("adaaaaaa"));
        second.join(BAO);
        assertThat(later.nextOfferTo(BAO).streams()).hasSize(2);
        assertThat(bridge.requests().stream().filter(request -> request.create()))
                .hasSize(1);
    }

    @Test
    void ending_a_conference_completes_when_the_bridge_has_heard_of_it() {
        var focus = conferences.open("room", signals);
        settled(focus, ADA);

        focus.expire().toCompletableFuture().join();

        assertThat(bridge.requests().getLast().expire()).isTrue();
        focus.join(BAO);
        assertThat(signals.next(Lost.class)).isEqualTo(new Lost(BAO, LossCause.CONFERENCE_ENDED));
    }

    @Test
    void ending_a_conference_that_was_never_on_a_bridge_completes_at_once() {
        conferences.open("room", signals).expire().toCompletableFuture().join();

        assertThat(bridge.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a#b", "名"})
    void a_name_that_does_not_fit_a_path_is_refused(String name) {
        assertThatThrownBy(() -> conferences.open(name, signals)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Joins an endpoint beside the others and answers its first offer. */
    private void settled(ConferenceFocus focus, EndpointId id) {
        answer(focus, id, focusOffers(focus, id));
        eventually(() -> signals.snapshot().participants().stream()
                .anyMatch(participant ->
                        participant.id().equals(id) && !participant.sources().isEmpty()));
    }

    private Offer focusOffers(ConferenceFocus focus, EndpointId id) {
        focus.join(id);
        return signals.nextOfferTo(id);
    }

    private static void answer(ConferenceFocus focus, EndpointId id, Offer offer) {
        var outcome = focus.answer(id, offer.serial(), browserOf(id).answer(offer))
                .toCompletableFuture()
                .join();
        assertThat(outcome).isEqualTo(new AnswerOutcome.Accepted());
    }

    private static void eventually(BooleanSupplier condition) {
        for (var i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
