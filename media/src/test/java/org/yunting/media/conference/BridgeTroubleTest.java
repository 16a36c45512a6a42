package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.conference.Rehearsal.FIRST_BRIDGE;
import static org.yunting.media.conference.Rehearsal.SECOND_BRIDGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Overloaded;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.ConferenceFocus.Mute;

/** What a conference does when its bridge refuses, fails, forgets or goes. */
class BridgeTroubleTest {
    private static final EndpointId ADA = new EndpointId("adaaaaaa");
    private static final EndpointId BAO = new EndpointId("baoooooo");
    private static final EndpointId CARLA = new EndpointId("carlaaaa");

    private final Rehearsal room = Rehearsal.ofAnEmptyConference();

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
    void the_sound_of_who_is_muted_is_withdrawn_from_the_bridge_and_nobody_needs_another_offer() {
        room.everybodySettled(ADA, BAO).effects();

        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.MUTED)).bridgeDoesAll();
        assertThat(kindsTold()).containsExactly(List.of(MediaType.VIDEO));
        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.OPEN)).bridgeDoesAll();

        assertThat(kindsTold()).containsExactly(List.of(MediaType.AUDIO, MediaType.VIDEO));
        assertThat(room.lastOfferTo(BAO).streams()).hasSize(2);
    }

    @Test
    void a_mute_that_overtakes_what_the_bridge_is_being_told_is_said_again() {
        room.join(ADA).bridgeFound(FIRST_BRIDGE).bridgeDoesAll();
        room.answer(ADA, room.lastOfferTo(ADA), Rehearsal.browserOf(ADA));
        room.play(room.conference().forceMute(ADA, MediaType.AUDIO, Mute.MUTED)).effects();

        room.bridgeDoesAll();

        assertThat(kindsTold()).containsExactly(List.of(MediaType.VIDEO));
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
    void a_bridge_that_forgot_the_conference_has_just_fallen_and_another_is_better() {
        room.everybodySettled(ADA);

        room.play(room.conference().probe()).bridgeFailsNext(new ConferenceUnknown("HTTP 404"));

        assertThat(room.effects()).contains(new Effect.ChooseBridge(Set.of(FIRST_BRIDGE)));
    }

    @Test
    void a_bridge_that_is_left_is_told_to_end_what_it_may_still_have() {
        room.everybodySettled(ADA).play(room.conference().probe());

        room.bridgeFailsNext(new BridgeGone("timeout"));

        assertThat(room.endedOn(FIRST_BRIDGE)).isEqualTo(1);
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
    void a_conference_that_was_on_no_bridge_is_resumed_by_looking_for_one() {
        room.join(ADA);

        var resumed = room.resumed(room.conference().snapshot());

        assertThat(resumed.effects()).containsExactly(new Effect.ChooseBridge(Set.of()));
    }

    private List<ForceMute> mutesAsked() {
        return endpointsAsked()
                .flatMap(endpoint -> Optional.ofNullable(endpoint.forceMute()).stream())
                .toList();
    }

    /** The kinds of media of each list of sources that the bridge was told of. */
    private List<List<MediaType>> kindsTold() {
        return endpointsAsked()
                .flatMap(endpoint -> Optional.ofNullable(endpoint.sources()).stream())
                .map(sources -> sources.stream().map(MediaSource::type).toList())
                .toList();
    }

    private Stream<Endpoint> endpointsAsked() {
        return room.effects().stream()
                .filter(Effect.AskBridge.class::isInstance)
                .map(effect -> ((Effect.AskBridge) effect).request().message())
                .flatMap(message -> message.endpoints().stream());
    }
}
