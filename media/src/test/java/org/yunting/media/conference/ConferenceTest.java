package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.conference.Rehearsal.FIRST_BRIDGE;
import static org.yunting.media.conference.Rehearsal.browserOf;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.AnswerOutcome.Ignored;
import org.yunting.media.conference.AnswerOutcome.Reason;
import org.yunting.media.conference.ConferenceFocus.Part;

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
                        && request.purpose()
                                instanceof BridgeRequest.Tell(var id, var c, var side, var sources, var muted)
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
    void whoever_listens_receives_all_and_is_heard_of_by_nobody_whatever_they_answer() {
        room.everybodySettled(ADA, BAO);
        var offersToAda = room.offersTo(ADA).size();

        room.listen(CARLA).bridgeDoesAll();
        var offer = room.lastOfferTo(CARLA);
        assertThat(offer.sdp()).doesNotContain("a=recvonly").contains("a=sendonly");
        assertThat(offer.streams()).hasSize(4);
        var claim = browserOf(CARLA).answer(offer).replace("a=recvonly", "a=sendrecv\r\na=ssrc:77 cname:x");
        room.play(room.conference().answer(CARLA, offer.serial(), claim).step());
        room.settle();

        assertThat(room.conference().participants())
                .hasEntrySatisfying(CARLA, one -> assertThat(one.sources()).isEmpty());
        assertThat(room.offersTo(ADA)).hasSize(offersToAda);
    }

    @Test
    void whoever_listens_still_only_listens_on_a_new_connection_and_after_the_conference_was_taken_up_again() {
        room.everybodySettled(ADA, BAO);
        room.listen(CARLA).settle();

        room.play(room.conference().connect(CARLA, Part.TAKES_PART)).settle();
        assertThat(room.lastOfferTo(CARLA).sdp()).doesNotContain("a=recvonly");

        var kept = ConferenceSnapshot.fromJson(room.conference().snapshot().toJson());
        assertThat(Participant.of(kept.participants().getLast()).part()).isEqualTo(Part.LISTENS);
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
        room.play(room.conference().connect(ADA, Part.TAKES_PART))
                .bridgeFound(FIRST_BRIDGE)
                .bridgeDoesAll();

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
    void a_page_that_asks_before_the_first_offer_was_answered_hears_that_offer_again_and_no_other() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();
        var open = room.lastOfferTo(ADA);

        room.join(ADA);

        assertThat(room.unanswered()).isEmpty();
        assertThat(room.offersTo(ADA)).containsExactly(open, open);
    }

    @Test
    void a_page_that_asks_while_the_bridge_is_asked_gets_the_offer_under_way() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE);

        room.join(ADA);

        assertThat(room.unanswered()).hasSize(1);
        room.bridgeDoesAll();
        assertThat(room.offersTo(ADA)).hasSize(1);
    }

    @Test
    void a_page_whose_connection_failed_before_its_answer_gets_a_new_one() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).settle().join(BAO).bridgeDoesAll();
        var failed = room.lastOfferTo(BAO);

        room.play(room.conference().connect(BAO, Part.TAKES_PART)).settle();

        assertThat(room.lastOfferTo(BAO).connection()).isGreaterThan(failed.connection());
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
}
