package org.yunting.law.hearings;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;

/** Lines that fail: on the record with their time, and held against nobody (OLR 25). */
class LostLineTest {
    @Test
    void a_lost_line_is_never_a_refusal_to_appear() {
        var outcome = aHearingInSession()
                .lines()
                .noteLost(personOf(defendant()), by(Actor.court()).at(), by(Actor.court()));

        assertThat(outcome).isGrantedWith("line-lost");
        Assertions.assertThat(events(outcome).getFirst().basis()).hasToString("OLR 25");
        var appearance = next(outcome).roll().find(personOf(defendant())).orElseThrow();
        Assertions.assertThat(appearance.place()).isEqualTo(Place.ROOM);
        Assertions.assertThat(appearance.line()).isEqualTo(Line.LOST);
    }

    @ParameterizedTest(name = "there for {0} s, silent for {1} s: {2} s lost")
    @CsvSource({"600, 0, 0", "600, 8, 8", "600, 10, 10", "600, 600, 600", "600, 601, 600", "5, 10, 5", "600, -1, 0"})
    void a_line_is_lost_from_the_last_sign_of_life_and_never_from_before_they_came(int there, int silent, int lost) {
        var now = by(Actor.court()).at().plusSeconds(600);
        var hearing = aHearingInSession();
        var present =
                hearing.roll().find(personOf(defendant())).orElseThrow().arrived(Place.ROOM, now.minusSeconds(there));
        var asked = new Hearing(
                hearing.booking(), hearing.presiding(), hearing.roll().with(present), hearing.state());

        var outcome = asked.lines()
                .noteLost(
                        personOf(defendant()),
                        now.minusSeconds(silent),
                        Actor.court().at(now));

        Assertions.assertThat(lossIn(outcome)).isEqualTo(Duration.ofSeconds(lost));
    }

    @Test
    void a_device_that_says_that_it_is_cut_off_was_so_for_as_long_as_it_looked_back() {
        var now = by(Actor.court()).at().plusSeconds(600);

        var outcome = aHearingInSession()
                .lines()
                .noteSilence(personOf(defendant()), Actor.court().at(now));

        Assertions.assertThat(lossIn(outcome)).isEqualTo(LostTime.LOOK);
    }

    private static Duration lossIn(Outcome<Hearing> outcome) {
        var event = (HearingEvent.LineLost) events(outcome).getFirst();
        return Duration.between(event.since(), event.at());
    }

    @Test
    void who_comes_back_after_a_lost_line_needs_no_second_admission() {
        var lost = next(aHearingInSession()
                .lines()
                .noteLost(personOf(defendant()), by(Actor.court()).at(), by(Actor.court())));

        var back = lost.enter(Attendance.ONLINE, by(defendant()));

        assertThat(back).isGrantedWith("line-restored");
        var defendant = next(back).roll().find(personOf(defendant())).orElseThrow();
        Assertions.assertThat(defendant.place()).isEqualTo(Place.ROOM);
        Assertions.assertThat(defendant.line()).isEqualTo(Line.UP);
        assertThat(lost.lines().noteRestored(personOf(defendant()), by(Actor.court())))
                .isGrantedWith("line-restored");
    }

    @Test
    void media_that_falls_out_is_on_record_and_changes_nobodys_place() {
        var interrupted = aHearingInSession().lines().noteMedia(MediaFlow.INTERRUPTED, by(Actor.court()));

        assertThat(interrupted).isGrantedWith("media-interrupted");
        Assertions.assertThat(events(interrupted).getFirst().basis()).hasToString("OLR 25");
        Assertions.assertThat(next(interrupted)).isEqualTo(aHearingInSession());
        assertThat(next(interrupted).lines().noteMedia(MediaFlow.RESTORED, by(Actor.court())))
                .isGrantedWith("media-restored");
    }

    @Test
    void whoever_is_alone_in_the_room_loses_nothing() {
        var hearing = aHearingInSession();
        for (var leaving : List.of(clerk(), plaintiff(), defendant())) {
            hearing = next(hearing.leave(by(leaving)));
        }

        Assertions.assertThat(events(hearing.lines().noteMedia(MediaFlow.INTERRUPTED, by(Actor.court()))))
                .isEmpty();
        Assertions.assertThat(events(hearing.lines().noteSilence(personOf(judge()), by(Actor.court()))))
                .isEmpty();
    }

    @Test
    void a_device_that_answers_but_neither_hears_nor_is_heard_has_lost_its_line() {
        assertThat(aHearingInSession().lines().noteSilence(personOf(defendant()), by(Actor.court())))
                .isGrantedWith("line-lost");
    }

    @Test
    void nobody_but_the_court_notes_how_media_flows() {
        assertThat(aHearingInSession().lines().noteMedia(MediaFlow.INTERRUPTED, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_COURT);
    }

    @Test
    void nobody_but_the_court_notes_a_lost_line() {
        assertThat(aHearingInSession()
                        .lines()
                        .noteLost(personOf(defendant()), by(plaintiff()).at(), by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_COURT);
    }
}
