package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.conference.Rehearsal.FIRST_BRIDGE;
import static org.yunting.media.conference.Rehearsal.SECOND_BRIDGE;
import static org.yunting.media.conference.Rehearsal.browserOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Overloaded;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.AnswerOutcome.Ignored;
import org.yunting.media.conference.AnswerOutcome.Reason;
import org.yunting.media.conference.ConferenceFocus.Mute;

class ConferenceTest {

    private static final EndpointId ADA = new EndpointId("adaaaaaa");
    private static final EndpointId BAO = new EndpointId("baoooooo");
    private static final EndpointId CARLA = new EndpointId("carlaaaa");

    private final Rehearsal room = Rehearsal.ofAnEmptyConference();

    @Test
    void the_first_to_join_has_a_bridge_chosen_and_the_conference_created_with_them() {
        room.join(ADA);
        assertThat(room.effects()).containsExactly(new Effect.ChooseBridge(Set.of()));

        room.bridgeFound(FIRST_BRIDGE);

        assertThat(room.unanswered()).singleElement().satisfies(request -> {
            assertThat(request.bridge()).isEqualTo(FIRST_BRIDGE);
            assertThat(request.message().create()).isTrue();
            assertThat(request.message().endpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.id()).isEqualTo(ADA.value());
                assertThat(endpoint.create()).isTrue();
            });
        });
    }

    @Test
    void an_allocated_endpoint_gets_an_offer_and_a_channel() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();

        assertThat(room.lastOfferTo(ADA).sdp()).contains("a=ice-ufrag:ufragadaaaaaa", "a=mid:0", "a=mid:1");
        assertThat(room.effects())
                .anyMatch(effect -> effect instanceof Effect.OpenChannel channel
                        && channel.endpoint().equals(ADA))
                .contains(new Effect.Constrain(ADA, ReceiverView.DEFAULT));
    }

    @Test
    void others_hear_of_a_source_only_after_the_bridge_has_confirmed_it() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).settle().join(BAO).bridgeDoesAll();
        var offersBefore = room.offersTo(ADA).size();

        room.answer(BAO, room.lastOfferTo(BAO), browserOf(BAO));
        assertThat(room.offersTo(ADA)).hasSize(offersBefore);

        room.bridgeDoesAll();
        assertThat(room.offersTo(ADA)).hasSize(offersBefore + 1);
        assertThat(room.lastOfferTo(ADA).streams())
                .containsExactly(
                        new Offer.Stream("2", BAO, MediaType.AUDIO), new Offer.Stream("3", BAO, MediaType.VIDEO));
    }

    @Test
    void the_bridge_is_told_transport_and_sources_once_and_nothing_when_nothing_changed() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();

        room.answer(ADA, room.lastOfferTo(ADA), browserOf(ADA));

        assertThat(room.unanswered()).singleElement().satisfies(request -> {
            var endpoint = request.message().endpoints().getFirst();
            assertThat(endpoint.transport()).isNotNull();
            assertThat(endpoint.sources()).hasSize(2);
        });

        room.bridgeDoesAll().join(BAO).settle();
        room.effects();
        room.join(CARLA).settle();
        assertThat(room.effects())
                .noneMatch(effect -> effect instanceof Effect.AskBridge(var request)
                        && request.purpose() instanceof BridgeRequest.Tell(var id, var c, var side, var sources)
                        && !id.equals(CARLA));
    }

    @Test
    void a_browser_that_gives_up_its_camera_is_told_to_the_bridge_without_it() {
        room.everybodySettled(ADA, BAO).join(CARLA).bridgeDoesAll();
        room.answer(CARLA, room.lastOfferTo(CARLA), browserOf(CARLA));
        room.bridgeDoesAll();

        room.answer(ADA, room.lastOfferTo(ADA), browserOf(ADA).withoutCamera());

        assertThat(room.unanswered()).singleElement().satisfies(request -> {
            var endpoint = request.message().endpoints().getFirst();
            assertThat(endpoint.transport()).isNull();
            assertThat(endpoint.sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.type()).isEqualTo(MediaType.AUDIO));
        });
        room.settle();
        assertThat(room.lastOfferTo(BAO).streams())
                .containsExactlyInAnyOrder(
                        new Offer.Stream("2", ADA, MediaType.AUDIO),
                        new Offer.Stream("4", CARLA, MediaType.AUDIO),
                        new Offer.Stream("5", CARLA, MediaType.VIDEO));
    }

    @Test
    void changes_that_come_while_an_offer_is_open_are_all_in_the_next_one() {
        room.everybodySettled(ADA, BAO).join(CARLA).bridgeDoesAll();
        room.answer(CARLA, room.lastOfferTo(CARLA), browserOf(CARLA));
        room.bridgeDoesAll();
        var open = room.lastOfferTo(ADA);
        var offers = room.offersTo(ADA).size();

        room.leave(CARLA).leave(BAO).bridgeDoesAll();
        assertThat(room.offersTo(ADA)).hasSize(offers);

        room.answer(ADA, open, browserOf(ADA));
        assertThat(room.offersTo(ADA)).hasSize(offers + 1);
        assertThat(room.lastOfferTo(ADA).streams()).isEmpty();
    }

    @Test
    void an_answer_to_an_older_offer_is_ignored_with_its_reason() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();
        var first = room.lastOfferTo(ADA);
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();

        assertThat(room.answer(ADA, first, browserOf(ADA))).isEqualTo(new Ignored(Reason.STALE_OFFER));
        assertThat(room.answer(BAO, first, browserOf(BAO))).isEqualTo(new Ignored(Reason.UNKNOWN_ENDPOINT));

        room.settle();
        assertThat(room.answer(ADA, room.lastOfferTo(ADA), browserOf(ADA))).isEqualTo(new Ignored(Reason.NO_OFFER));
    }

    @Test
    void a_malformed_answer_leaves_the_offer_open() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();
        var offer = room.lastOfferTo(ADA);

        var answered = room.conference().answer(ADA, offer.serial(), "v=0");

        assertThat(answered.outcome()).isInstanceOf(AnswerOutcome.Malformed.class);
        assertThat(answered.step().effects()).isEmpty();
        assertThat(room.answer(ADA, offer, browserOf(ADA))).isEqualTo(new AnswerOutcome.Accepted());
    }

    @Test
    void a_line_that_fell_idle_carries_the_next_source_of_its_kind() {
        room.everybodySettled(ADA, BAO);
        room.leave(BAO).settle();
        assertThat(room.lastOfferTo(ADA).sdp().split("a=inactive", -1)).hasSize(3);

        room.join(CARLA).settle();

        assertThat(room.lastOfferTo(ADA).streams())
                .containsExactly(
                        new Offer.Stream("2", CARLA, MediaType.AUDIO), new Offer.Stream("3", CARLA, MediaType.VIDEO));
        assertThat(room.lastOfferTo(ADA).sdp()).doesNotContain("a=mid:4");
    }

    @Test
    void a_page_that_was_reloaded_gets_a_new_connection_after_the_old_one_is_expired() {
        room.everybodySettled(ADA, BAO);
        var before = room.lastOfferTo(ADA);

        room.join(ADA);

        assertThat(room.unanswered())
                .extracting(BridgeRequest::purpose)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(BridgeRequest.Remove.class),
                        second -> assertThat(second).isInstanceOf(BridgeRequest.Add.class));
        room.settle();
        assertThat(room.lastOfferTo(ADA).connection()).isGreaterThan(before.connection());
        assertThat(room.lastOfferTo(ADA).serial()).isGreaterThan(before.serial());
        assertThat(room.lastOfferTo(ADA).streams()).hasSize(2);
    }

    @Test
    void the_last_to_leave_gives_the_conference_back_and_the_next_one_starts_another() {
        room.everybodySettled(ADA);

        room.leave(ADA);
        assertThat(room.unanswered().getLast().message().expire()).isTrue();
        assertThat(room.unanswered().getLast().message().meetingId()).isEqualTo("room-1");

        room.bridgeDoesAll().join(BAO).bridgeFound(FIRST_BRIDGE);
        assertThat(room.unanswered().getLast().message().meetingId()).isEqualTo("room-2");
    }

    @Test
    void when_the_one_it_is_created_with_has_left_meanwhile_the_others_start_over_undisturbed() {
        room.join(ADA).join(BAO).bridgeFound(FIRST_BRIDGE);

        room.leave(ADA).bridgeDoesAll().bridgeFound(FIRST_BRIDGE).bridgeDoesAll();

        assertThat(room.offersTo(ADA)).isEmpty();
        assertThat(room.offersTo(BAO)).hasSize(1);
        assertThat(room.conference().state()).isEqualTo(new ConferenceState.Live(2, FIRST_BRIDGE));
        assertThat(room.effects()).doesNotContain(new Effect.ReportInterruption());
    }

    @Test
    void the_only_one_may_reload_the_page_without_anybody_hearing_of_trouble() {
        room.everybodySettled(ADA);

        room.join(ADA).bridgeDoesAll().bridgeFound(FIRST_BRIDGE).settle();

        assertThat(room.offersTo(ADA)).hasSize(2);
        assertThat(room.effects())
                .doesNotContain(new Effect.ReportInterruption(), new Effect.ReportRestoration())
                .noneMatch(Effect.ReportLoss.class::isInstance);
    }

    @Test
    void one_that_a_bridge_refused_to_change_may_join_again() {
        room.everybodySettled(ADA, BAO);
        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.MUTED));
        room.bridgeFailsNext(new Rejected(400, "HTTP 400"));
        assertThat(room.effects()).contains(new Effect.ReportLoss(ADA, LossCause.UNKNOWN_TO_BRIDGE));

        room.join(ADA).settle();

        assertThat(room.effects()).noneMatch(Effect.ReportLoss.class::isInstance);
        assertThat(room.lastOfferTo(BAO).streams()).hasSize(2);
    }

    @Test
    void a_mute_holds_before_allocation_and_across_another_bridge() {
        room.join(ADA);
        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.MUTED));
        room.bridgeFound(FIRST_BRIDGE).bridgeDoesNext();
        assertThat(mutesAsked()).containsExactly(new ForceMute(true, false));

        room.bridgeDoesAll().play(room.conference().probe()).bridgeFailsNext(new BridgeGone("gone"));
        room.bridgeFound(SECOND_BRIDGE).bridgeDoesNext();
        assertThat(mutesAsked()).containsExactly(new ForceMute(true, false));

        room.bridgeDoesAll().play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.OPEN));
        assertThat(mutesAsked()).containsExactly(ForceMute.NONE);
    }

    @Test
    void a_bridge_that_is_gone_is_left_for_another_and_everybody_gets_a_new_connection() {
        room.everybodySettled(ADA, BAO);
        var former = room.lastOfferTo(ADA).connection();
        room.effects();

        room.play(room.conference().probe()).bridgeFailsNext(new BridgeGone("gone"));

        assertThat(room.effects())
                .contains(new Effect.ReportInterruption(), new Effect.ChooseBridge(Set.of(FIRST_BRIDGE)))
                .contains(new Effect.CloseChannel(ADA), new Effect.CloseChannel(BAO));
        room.bridgeFound(SECOND_BRIDGE).settle();
        assertThat(room.conference().state()).isEqualTo(new ConferenceState.Live(2, SECOND_BRIDGE));
        assertThat(room.lastOfferTo(ADA).connection()).isGreaterThan(former);
        assertThat(room.lastOfferTo(ADA).streams()).hasSize(2);
        assertThat(room.effects()).containsOnlyOnce(new Effect.ReportRestoration());
    }

    @Test
    void a_bridge_that_forgot_the_conference_may_get_it_again() {
        room.everybodySettled(ADA);

        room.play(room.conference().probe()).bridgeFailsNext(new ConferenceUnknown("HTTP 404"));

        assertThat(room.effects()).contains(new Effect.ChooseBridge(Set.of()));
    }

    @Test
    void the_search_goes_on_later_when_no_bridge_takes_the_conference_and_the_owner_hears_it_once() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeFailsNext(new Overloaded("HTTP 503"));
        assertThat(room.effects()).contains(new Effect.ReportInterruption(), new Effect.SeekLater());

        room.play(room.conference().seekAgain());
        assertThat(room.effects()).containsExactly(new Effect.ChooseBridge(Set.of(FIRST_BRIDGE)));

        room.play(room.conference().bridgeChosen(Optional.empty()));
        assertThat(room.effects()).containsExactly(new Effect.SeekLater());
    }

    @Test
    void one_endpoint_that_the_bridge_refuses_does_not_disturb_the_others() {
        room.everybodySettled(ADA, BAO).join(CARLA);

        room.bridgeFailsNext(new Rejected(400, "HTTP 400"));

        assertThat(room.effects()).contains(new Effect.ReportLoss(CARLA, LossCause.UNKNOWN_TO_BRIDGE));
        assertThat(room.conference().participants()).containsOnlyKeys(ADA, BAO);
        assertThat(room.conference().state()).isInstanceOf(ConferenceState.Live.class);
    }

    @Test
    void a_fault_over_one_endpoint_costs_nobody_else_their_media() {
        room.everybodySettled(ADA, BAO, CARLA).leave(CARLA);
        room.bridgeFailsNext(new BridgeFaulty(500, "HTTP 500"));
        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.MUTED));
        room.bridgeFailsNext(new BridgeFaulty(500, "HTTP 500"));

        assertThat(room.effects()).contains(new Effect.ReportLoss(ADA, LossCause.UNKNOWN_TO_BRIDGE));
        assertThat(room.conference().state()).isEqualTo(new ConferenceState.Live(1, FIRST_BRIDGE));

        room.bridgeDoesAll().play(room.conference().probe()).bridgeFailsNext(new BridgeFaulty(500, "HTTP 500"));
        assertThat(room.effects()).contains(new Effect.ReportInterruption());
    }

    @Test
    void a_broken_channel_makes_the_focus_look_for_its_endpoint_and_open_it_again() {
        room.everybodySettled(ADA);
        var connection = room.lastOfferTo(ADA).connection();
        room.effects();

        room.play(room.conference().channelClosed(ADA, connection));

        assertThat(room.effects())
                .satisfiesExactly(
                        look -> assertThat(look).isInstanceOf(Effect.AskBridge.class),
                        open -> assertThat(open).isInstanceOf(Effect.OpenChannel.class));
        room.bridgeFailsNext(new Rejected(400, "HTTP 400"));
        assertThat(room.effects()).contains(new Effect.ReportLoss(ADA, LossCause.UNKNOWN_TO_BRIDGE));
    }

    @Test
    void what_a_former_allocation_answers_is_void() {
        room.everybodySettled(ADA);
        room.play(room.conference().probe()).play(room.conference().probe());
        room.bridgeFailsNext(new BridgeGone("gone"));
        var moved = room.conference();

        room.bridgeFailsNext(new BridgeGone("gone"));

        assertThat(room.conference()).isEqualTo(moved);
    }

    @Test
    void a_browser_that_comes_back_hears_its_open_offer_once_more_and_no_other() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();
        var open = room.lastOfferTo(ADA);

        room.play(room.conference().refresh(ADA));
        assertThat(room.offersTo(ADA)).containsExactly(open, open);

        room.settle().play(room.conference().refresh(ADA));
        assertThat(room.offersTo(ADA)).hasSize(2);
    }

    @Test
    void an_ended_conference_takes_nobody() {
        room.everybodySettled(ADA).play(room.conference().expire());
        assertThat(room.unanswered().getLast().message().expire()).isTrue();
        room.effects();

        room.join(BAO);

        assertThat(room.effects()).containsExactly(new Effect.ReportLoss(BAO, LossCause.CONFERENCE_ENDED));
    }

    @Test
    void a_resumed_conference_leaves_settled_media_alone_and_goes_on() {
        room.everybodySettled(ADA, BAO);
        var kept = ConferenceSnapshot.fromJson(room.conference().snapshot().toJson());

        var resumed = room.resumed(kept).bridgeDoesAll();

        assertThat(resumed.offersTo(ADA)).isEmpty();
        resumed.join(CARLA).settle();
        assertThat(resumed.lastOfferTo(ADA).connection())
                .isEqualTo(room.lastOfferTo(ADA).connection());
        assertThat(resumed.lastOfferTo(ADA).serial())
                .isGreaterThan(room.lastOfferTo(ADA).serial());
        assertThat(resumed.lastOfferTo(ADA).streams()).hasSize(4);
        assertThat(resumed.conference().state()).isEqualTo(new ConferenceState.Live(1, FIRST_BRIDGE));
    }

    @Test
    void a_resumed_conference_makes_open_offers_again() {
        room.everybodySettled(ADA).join(BAO).bridgeDoesAll();
        var open = room.lastOfferTo(BAO);

        var resumed = room.resumed(room.conference().snapshot());

        assertThat(resumed.lastOfferTo(BAO).connection()).isEqualTo(open.connection());
        assertThat(resumed.lastOfferTo(BAO).serial()).isGreaterThan(open.serial());
        assertThat(resumed.answer(BAO, open, browserOf(BAO))).isEqualTo(new Ignored(Reason.STALE_OFFER));
    }

    @Test
    void a_conference_that_was_on_no_bridge_is_resumed_by_looking_for_one() {
        room.join(ADA);

        var resumed = room.resumed(room.conference().snapshot());

        assertThat(resumed.effects()).containsExactly(new Effect.ChooseBridge(Set.of()));
    }

    private List<ForceMute> mutesAsked() {
        return room.effects().stream()
                .filter(Effect.AskBridge.class::isInstance)
                .map(effect -> ((Effect.AskBridge) effect).request().message())
                .flatMap(message -> message.endpoints().stream())
                .flatMap(endpoint -> Optional.ofNullable(endpoint.forceMute()).stream())
                .toList();
    }
}
