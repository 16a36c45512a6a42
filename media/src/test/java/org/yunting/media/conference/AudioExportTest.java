package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.conference.Rehearsal.FIRST_BRIDGE;
import static org.yunting.media.conference.Rehearsal.SECOND_BRIDGE;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.Connect;

/** A focus that has the sound of its conference sent to a recorder. */
class AudioExportTest {
    private static final EndpointId ADA = new EndpointId("adaaaaaa");
    private static final EndpointId BAO = new EndpointId("baoooooo");
    private static final URI RECORDER = URI.create("ws://court.example/recorder/secret");

    private final Rehearsal room = Rehearsal.ofAnEmptyConference();

    @Test
    void a_live_conference_is_connected_at_once() {
        room.everybodySettled(ADA);

        room.play(room.conference().exportAudio(RECORDER));

        assertThat(room.unanswered())
                .singleElement()
                .satisfies(request -> assertThat(request.message().connects())
                        .containsExactly(Connect.create("recorder", URI.create(RECORDER + "/1"))));
    }

    @Test
    void before_anybody_is_in_nothing_is_asked_and_then_it_is() {
        room.play(room.conference().exportAudio(RECORDER));
        assertThat(room.unanswered()).isEmpty();

        room.everybodySettled(ADA, BAO);

        assertThat(room.exportOnBridge()).contains(RECORDER + "/1");
    }

    @Test
    void wanting_the_same_again_asks_nothing() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER)).bridgeDoesAll();

        room.play(room.conference().exportAudio(RECORDER));

        assertThat(room.unanswered()).isEmpty();
    }

    @Test
    void ended_it_is_taken_off_the_bridge() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER)).bridgeDoesAll();

        room.play(room.conference().exportAudio(null)).bridgeDoesAll();

        assertThat(room.exportOnBridge()).isEmpty();
    }

    @Test
    void when_the_bridge_dies_the_next_one_is_connected_anew() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER)).bridgeDoesAll();

        room.play(room.conference().probe()).bridgeFailsNext(new BridgeGone("gone"));
        room.bridgeFound(SECOND_BRIDGE).settle();

        assertThat(room.conference().state()).isEqualTo(new ConferenceState.Live(2, SECOND_BRIDGE));
        assertThat(room.exportOnBridge()).contains(RECORDER + "/2");
    }

    @Test
    void a_refusal_costs_nobody_their_media_and_is_tried_again_with_the_next_probe() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER));

        room.bridgeFailsNext(new Rejected(400, "HTTP 400"));
        assertThat(room.conference().state()).isEqualTo(new ConferenceState.Live(1, FIRST_BRIDGE));
        assertThat(room.unanswered()).isEmpty();

        room.play(room.conference().probe()).bridgeDoesAll();
        assertThat(room.exportOnBridge()).contains(RECORDER + "/1");
    }

    @Test
    void another_process_takes_it_up_without_the_bridge_noticing() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER)).bridgeDoesAll();

        var kept = ConferenceSnapshot.fromJson(room.conference().snapshot().toJson());
        var other = room.resumed(kept);
        other.play(other.conference().exportAudio(RECORDER));

        assertThat(other.unanswered())
                .noneMatch(request -> !request.message().connects().isEmpty());
    }

    @Test
    void what_was_asked_when_the_process_died_is_made_certain() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER));
        var kept = room.conference().snapshot();
        room.bridgeDoesAll();

        var other = room.resumed(kept);
        other.play(other.conference().probe()).bridgeDoesAll();

        assertThat(other.exportOnBridge()).contains(RECORDER + "/1");
        assertThat(other.conference().snapshot().export())
                .isEqualTo(new ConferenceSnapshot.Export(RECORDER, true, null));
    }

    @Test
    void a_recorder_that_was_being_left_when_the_process_died_is_left() {
        room.everybodySettled(ADA).play(room.conference().exportAudio(RECORDER)).bridgeDoesAll();
        room.play(room.conference().exportAudio(null));

        var other = room.resumed(room.conference().snapshot()).bridgeDoesAll();

        assertThat(other.exportOnBridge()).isEmpty();
        assertThat(other.conference().snapshot().export()).isNull();
    }

    @Test
    void a_snapshot_from_before_there_were_recorders_is_read() {
        var before = "{\"name\":\"room\",\"generation\":1,\"bridge\":null,\"lastSerial\":3,\"participants\":[]}";

        assertThat(ConferenceSnapshot.fromJson(before).export()).isNull();
    }
}
