package org.yunting.law.hearings;

import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.HOURS;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.aBooking;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.everybody;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.PartyRefusal;

class SchedulingTest {
    @Test
    void a_hearing_is_announced_three_days_before() {
        // Notice on Monday 2 March: the first lawful day is Friday 6 March.
        assertThat(schedule(aBooking(Instant.parse("2026-03-05T06:00:00Z")), everybody(), by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOTICE_TOO_SHORT)
                .restingOn("CPL 139")
                .withParam("earliest", "2026-03-05T16:00:00Z");
        assertThat(schedule(aBooking(Instant.parse("2026-03-06T06:00:00Z")), everybody(), by(clerk())))
                .isGrantedWith("hearing-scheduled");
        Assertions.assertThat(new Scheduling(HOURS).earliestLawful(MONDAY))
                .isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
    }

    @Test
    void not_even_the_judge_shortens_the_notice() {
        assertThat(schedule(aBooking(Instant.parse("2026-03-05T06:00:00Z")), everybody(), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NOTICE_TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T04:00:00Z, at noon",
        "2026-03-09T09:15:00Z, running into the evening",
        "2026-03-09T12:30:00Z, at half past eight in the evening",
        "2026-03-08T06:00:00Z, on a Sunday",
        "2026-04-06T06:00:00Z, on a holiday",
    })
    void outside_court_hours_a_hearing_needs_the_judge(Instant startsAt, String when) {
        assertThat(schedule(aBooking(startsAt), everybody(), by(clerk())))
                .as(when)
                .isRefusedWith(HearingRefusal.HEARING_OUTSIDE_COURT_HOURS);
        assertThat(schedule(aBooking(startsAt), everybody(), by(judge())))
                .as(when)
                .isGranted();
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true", "180, true", "481, false"})
    void a_hearing_lasts_a_quarter_of_an_hour_to_a_day(long minutes, boolean lawful) {
        var booking = new Booking(
                HEARING,
                CASE,
                Instant.parse("2026-03-09T01:00:00Z"),
                Duration.ofMinutes(minutes),
                Booking.Publicity.PUBLIC,
                "");

        var outcome = schedule(booking, everybody(), by(judge()));

        if (lawful) {
            assertThat(outcome).isGranted();
        } else {
            assertThat(outcome).isRefusedWith(HearingRefusal.HEARING_DURATION_OUT_OF_BOUNDS);
        }
    }

    @Test
    void the_public_is_shut_out_only_with_a_reason() {
        var closed = new Booking(HEARING, CASE, HEARING_TIME, Duration.ofMinutes(30), Booking.Publicity.CLOSED, " ");

        assertThat(schedule(closed, everybody(), by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_CLOSED_WITHOUT_REASON);
    }

    @ParameterizedTest
    @CsvSource({"0, judge", "2, plaintiff", "3, defendant"})
    void judge_and_both_sides_are_summoned(int missing, String capacity) {
        var summoned = new ArrayList<>(everybody());
        summoned.remove(missing);

        assertThat(schedule(aBooking(HEARING_TIME), summoned, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_PARTY_NOT_SUMMONED)
                .withParam("capacity", capacity);
    }

    @Test
    void nobody_is_summoned_twice() {
        var summoned = new ArrayList<>(everybody());
        summoned.add(summoned.getLast());

        assertThat(schedule(aBooking(HEARING_TIME), summoned, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_SUMMONS_TWICE);
    }

    @Test
    void the_appointed_judge_presides_and_no_other() {
        assertThat(Hearing.schedule(aBooking(HEARING_TIME), personOf(otherJudge()), everybody(), HOURS, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_PARTY_NOT_SUMMONED);
    }

    @Test
    void parties_do_not_fix_hearings() {
        assertThat(schedule(aBooking(HEARING_TIME), everybody(), by(plaintiff())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    private static Outcome<Hearing> schedule(Booking booking, List<Summons> summoned, Act act) {
        return Hearing.schedule(booking, personOf(judge()), summoned, HOURS, act);
    }
}
