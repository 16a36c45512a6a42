package org.yunting.api.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunting.api.hearings.AttendanceIntervals.Interval;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;

class AttendanceIntervalsTest {
    private static final CaseId CASE = new CaseId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));
    private static final UUID WU = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    @Test
    void a_lost_line_makes_a_gap_and_the_place_is_kept() {
        var entries = List.of(
                entry("waiting-room-entered", 0),
                entry("person-admitted", 5),
                entry("line-lost", 9),
                entry("line-restored", 11),
                entry("hearing-closed", 30));

        var intervals = AttendanceIntervals.of(entries).get(WU);

        assertThat(intervals)
                .containsExactly(
                        new Interval(at(0), at(5), "waiting"),
                        new Interval(at(5), at(9), "room"),
                        new Interval(at(11), at(30), "room"));
    }

    @Test
    void whoever_is_still_there_has_an_open_interval() {
        assertThat(AttendanceIntervals.of(List.of(entry("bench-entered", 2))).get(WU))
                .containsExactly(new Interval(at(2), null, "room"));
    }

    @Test
    void nobody_comes_back_by_a_line_after_being_removed() {
        var entries = List.of(entry("bench-entered", 0), entry("person-removed", 3), entry("line-restored", 4));

        assertThat(AttendanceIntervals.of(entries).get(WU)).containsExactly(new Interval(at(0), at(3), "room"));
    }

    @Test
    void a_line_lost_at_the_end_leaves_no_stay_behind() {
        var entries = List.of(entry("person-admitted", 0), entry("line-lost", 4), entry("hearing-adjourned", 9));

        assertThat(AttendanceIntervals.of(entries).get(WU)).containsExactly(new Interval(at(0), at(4), "room"));
    }

    private static TimelineEntry entry(String kind, int minute) {
        var params = kind.startsWith("hearing-") ? new JsonObject() : new JsonObject().put("person", WU.toString());
        return new TimelineEntry(
                UUID.randomUUID(), minute, CASE, at(minute), kind, params, Actor.court(), null, "OLR 25", null, null);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-27T07:00:00Z").plusSeconds(60L * minute);
    }
}
