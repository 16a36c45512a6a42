package org.yunting.api.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Stretch;

class InterruptionsTest {
    private static final CaseId CASE = new CaseId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));
    private static final UUID WU = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID LIN = UUID.fromString("019ab000-0000-7000-8000-000000000003");

    @Test
    void a_lost_line_cuts_somebody_off_until_it_is_back() {
        var read = read(act("person-admitted", WU, 1), act("line-lost", WU, 5), act("line-restored", WU, 8));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(5, 8));
        assertThat(read.isCutOff(WU)).isFalse();
    }

    @Test
    void a_line_counts_as_lost_from_its_last_sign_of_life_and_where_none_is_told_from_when_it_was_noted() {
        var read = read(
                act("person-admitted", WU, 1),
                since("line-lost", WU, 4, 5),
                act("line-restored", WU, 8),
                act("line-lost", WU, 9),
                act("line-restored", WU, 10));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(4, 8), minutes(9, 10));
    }

    @Test
    void whoever_the_recorder_does_not_hear_though_the_microphone_is_on_is_not_heard() {
        var read = read(
                act("person-admitted", WU, 1),
                gap("recording-interrupted", WU, "nothing-heard", "since", 3, 4),
                gap("recording-interrupted", WU, "nothing-seen", "since", 3, 4),
                gap("recording-restored", WU, "nothing-seen", "until", 5, 9),
                gap("recording-restored", WU, "nothing-heard", "until", 8, 10));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(3, 8));
        assertThat(read.isCutOff(WU)).isFalse();
    }

    @Test
    void a_microphone_that_was_not_heard_is_none_any_more_when_its_owner_goes() {
        var read = read(
                act("person-admitted", WU, 1),
                gap("recording-interrupted", WU, "nothing-heard", "since", 3, 4),
                act("person-left", WU, 6));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(3, 6));
    }

    @Test
    void what_is_not_over_lasts_until_now() {
        var read = read(act("session-opened", 2), act("person-admitted", WU, 3), act("line-lost", WU, 5));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(5, 60));
        assertThat(read.isCutOff(WU)).isTrue();
        assertThat(read.sittings()).containsExactly(minutes(2, 60));
    }

    @Test
    void an_interruption_of_the_whole_room_cuts_off_everybody_in_it_and_nobody_else() {
        var read = read(
                act("person-admitted", WU, 1),
                act("waiting-room-entered", LIN, 2),
                act("media-interrupted", 4),
                act("media-restored", 6));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(4, 6));
        assertThat(read.of(List.of(LIN))).isEmpty();
    }

    @Test
    void whoever_comes_into_an_interrupted_room_is_cut_off_from_then_on() {
        var read = read(act("media-interrupted", 4), act("person-admitted", WU, 5), act("media-restored", 6));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(5, 6));
    }

    @Test
    void who_has_left_the_room_is_not_cut_off() {
        var read = read(act("person-admitted", WU, 1), act("line-lost", WU, 3), act("person-put-back", WU, 5));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(3, 5));
    }

    @Test
    void the_end_of_the_hearing_ends_it_all() {
        var read = read(
                act("session-opened", 1),
                act("person-admitted", WU, 2),
                act("line-lost", WU, 5),
                act("hearing-adjourned", 9));

        assertThat(read.of(List.of(WU))).containsExactly(minutes(5, 9));
        assertThat(read.sittings()).containsExactly(minutes(1, 9));
    }

    @Test
    void breaks_are_no_part_of_the_sitting() {
        var read = read(
                act("session-opened", 1),
                act("hearing-paused", 10),
                act("hearing-resumed", 20),
                act("hearing-suspended", 30),
                act("hearing-resumed", 35),
                act("hearing-closed", 40));

        assertThat(read.sittings()).containsExactly(minutes(1, 10), minutes(20, 30), minutes(35, 40));
    }

    private static Interruptions read(TimelineEntry... entries) {
        return Interruptions.in(List.of(entries), at(60));
    }

    private static TimelineEntry act(String kind, int minute) {
        return entry(kind, new JsonObject(), minute);
    }

    private static TimelineEntry act(String kind, UUID person, int minute) {
        return entry(kind, new JsonObject().put("person", person.toString()), minute);
    }

    private static TimelineEntry since(String kind, UUID person, int from, int minute) {
        return entry(kind, new JsonObject().put("person", person.toString()).put("since", at(from).toString()), minute);
    }

    private static TimelineEntry gap(String kind, UUID person, String cause, String param, int when, int minute) {
        return entry(
                kind,
                new JsonObject()
                        .put("person", person.toString())
                        .put("cause", cause)
                        .put(param, at(when).toString()),
                minute);
    }

    private static TimelineEntry entry(String kind, JsonObject params, int minute) {
        return new TimelineEntry(
                UUID.randomUUID(), minute, CASE, at(minute), kind, params, Actor.court(), null, "OLR 25", null, null);
    }

    private static Stretch minutes(int from, int until) {
        return new Stretch(at(from), at(until));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-27T07:00:00Z").plusSeconds(60L * minute);
    }
}
