package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Breakdown.Cause;
import org.yunting.law.hearings.Breakdown.Choice;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;

/** A line that fails while the court sits: how long the court waits, what the judge can choose then, and whom the cause excuses (OLR 25). */
class BreakdownTest {
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Instant LOST = by(judge()).at();
    private static final String REASON = "线路五分钟未恢复";

    @ParameterizedTest(name = "{0} s after the loss: {1}")
    @CsvSource({"0, true", "299, true", "300, false", "301, false"})
    void there_is_nothing_to_choose_before_the_court_has_waited(int seconds, boolean waits) {
        var chosen = chooses(cutOff(defendant()), defendant(), Choice.GO_ON_WITHOUT, after(seconds, judge()));

        if (waits) {
            assertThat(chosen).isRefusedWith(HearingRefusal.HEARING_GRACE_RUNS).offering("pause", "suspend", "adjourn");
        } else {
            assertThat(chosen).isGrantedWith("breakdown-decided");
        }
    }

    @ParameterizedTest(name = "{0}: {1}, on {2}")
    @CsvSource({
        "WAIT_ON, breakdown-decided, OLR 25, in-session",
        "GO_ON_WITHOUT, breakdown-decided, OLR 25, in-session",
        "SUSPEND, breakdown-decided hearing-suspended, OLR 25, paused",
        "ADJOURN, breakdown-decided hearing-adjourned, CPL 149, adjourned",
        "GO_ON_IN_WRITING, breakdown-decided hearing-adjourned, OLR 20, adjourned",
        "GO_ON_IN_COURTROOM, breakdown-decided hearing-adjourned, OLR 21, adjourned",
    })
    void after_that_the_judge_chooses_and_the_choice_stands_on_record(
            Choice choice, String kinds, String basis, String state) {
        var chosen = chooses(cutOff(defendant()), defendant(), choice, after(300, judge()));

        assertThat(chosen).isGrantedWith(kinds.split(" "));
        assertThat(events(chosen).getFirst().basis()).hasToString(basis);
        assertThat(next(chosen).state().key()).isEqualTo(state);
    }

    @Test
    void who_waits_on_waits_as_long_again() {
        var waiting = next(chooses(cutOff(defendant()), defendant(), Choice.WAIT_ON, after(320, judge())));

        assertThat(chooses(waiting, defendant(), Choice.ADJOURN, after(619, judge())))
                .isRefusedWith(HearingRefusal.HEARING_GRACE_RUNS);
        assertThat(chooses(waiting, defendant(), Choice.ADJOURN, after(620, judge())))
                .isGrantedWith("breakdown-decided", "hearing-adjourned");
    }

    @Test
    void it_goes_on_without_somebody_once_and_they_are_still_nobody_who_refused_to_appear() {
        var without = next(chooses(cutOff(defendant()), defendant(), Choice.GO_ON_WITHOUT, after(300, judge())));

        assertThat(chooses(without, defendant(), Choice.GO_ON_WITHOUT, after(301, judge())))
                .isGrantedWith();
        var one = without.roll().find(personOf(defendant())).orElseThrow();
        assertThat(one.place()).isEqualTo(Appearance.Place.ROOM);
        assertThat(one.measure()).isNull();
        assertThat(without.enter(Attendance.ONLINE, after(400, defendant()))).isGrantedWith("line-restored");
    }

    @ParameterizedTest
    @EnumSource(value = Choice.class, names = "WAIT_ON", mode = EnumSource.Mode.EXCLUDE)
    void everything_but_waiting_needs_a_reason(Choice choice) {
        var lost = cutOff(defendant());

        assertThat(lost.lines().choose(personOf(defendant()), choice, " ", GRACE, after(300, judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        assertThat(lost.lines().choose(personOf(defendant()), Choice.WAIT_ON, "", GRACE, after(300, judge())))
                .isGrantedWith("breakdown-decided");
    }

    @Test
    void nothing_goes_on_without_a_member_of_the_bench_but_the_sitting_can_end() {
        var lost = cutOff(clerk());

        assertThat(chooses(lost, clerk(), Choice.GO_ON_WITHOUT, after(300, judge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_WITHOUT_THEM)
                .offering("suspend", "adjourn");
        assertThat(chooses(lost, clerk(), Choice.SUSPEND, after(300, judge())))
                .isGrantedWith("breakdown-decided", "hearing-suspended");
    }

    @Test
    void nothing_goes_on_without_the_only_interpreter_of_somebody_who_is_there() {
        var lost = cutOff(aHearingWithWitnessesWaiting(), interpreter());

        assertThat(chooses(lost, interpreter(), Choice.GO_ON_WITHOUT, after(300, judge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_WITHOUT_THEM);
        var listenerGone = next(lost.leave(by(defendant())));
        assertThat(chooses(listenerGone, interpreter(), Choice.GO_ON_WITHOUT, after(300, judge())))
                .isGrantedWith("breakdown-decided");
    }

    @Test
    void who_is_back_or_never_lost_the_line_in_the_courtroom_gives_nothing_to_choose() {
        var back = next(cutOff(defendant()).enter(Attendance.ONLINE, after(60, defendant())));
        var waiting = cutOff(aHearingWithPartiesWaiting(), defendant());

        assertThat(chooses(back, defendant(), Choice.ADJOURN, after(300, judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_BREAKDOWN);
        assertThat(chooses(aHearingInSession(), defendant(), Choice.ADJOURN, after(300, judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_BREAKDOWN);
        assertThat(waiting.roll().find(personOf(defendant())).orElseThrow().breakdown())
                .isNull();
    }

    @Test
    void a_line_that_fails_anew_is_waited_for_anew() {
        var back = next(cutOff(defendant()).enter(Attendance.ONLINE, after(200, defendant())));
        var again =
                next(back.lines().noteLost(personOf(defendant()), LOST.plusSeconds(290), after(298, Actor.court())));

        assertThat(chooses(again, defendant(), Choice.ADJOURN, after(589, judge())))
                .isRefusedWith(HearingRefusal.HEARING_GRACE_RUNS);
        assertThat(chooses(again, defendant(), Choice.ADJOURN, after(590, judge())))
                .isGrantedWith("breakdown-decided", "hearing-adjourned");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void judge_and_clerk_note_the_cause_while_the_line_is_lost_and_when_it_is_back(Cause cause) {
        var lost = cutOff(defendant());
        var back = next(lost.enter(Attendance.ONLINE, after(60, defendant())));

        for (var hearing : List.of(lost, back)) {
            for (var bench : List.of(judge(), clerk())) {
                var noted = hearing.lines().noteCause(personOf(defendant()), cause, by(bench));
                assertThat(noted).isGrantedWith("breakdown-cause-noted");
                assertThat(causeIn(next(noted))).isEqualTo(cause);
                assertThat(next(noted).lines().noteCause(personOf(defendant()), cause, by(bench)))
                        .isGrantedWith();
            }
        }
    }

    @Test
    void a_cause_stands_while_the_court_waits_on_and_can_be_noted_anew() {
        var noted = next(cutOff(defendant()).lines().noteCause(personOf(defendant()), Cause.NETWORK, by(clerk())));
        var waiting = next(chooses(noted, defendant(), Choice.WAIT_ON, after(300, judge())));

        assertThat(causeIn(waiting)).isEqualTo(Cause.NETWORK);
        assertThat(waiting.lines().noteCause(personOf(defendant()), Cause.POWER, by(judge())))
                .isGrantedWith("breakdown-cause-noted");
    }

    @Test
    void no_cause_is_noted_of_a_line_that_never_failed() {
        assertThat(aHearingInSession().lines().noteCause(personOf(defendant()), Cause.DEVICE, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NO_BREAKDOWN);
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void nobody_else_chooses_or_notes_a_cause(Actor wrong) {
        assertThat(chooses(cutOff(defendant()), defendant(), Choice.ADJOURN, after(300, wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(cutOff(defendant()).lines().noteCause(personOf(defendant()), Cause.OTHER, by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(plaintiff(), defendant(), interpreter(), otherJudge(), Actor.court());
    }

    @Test
    void the_clerk_chooses_nothing() {
        assertThat(chooses(cutOff(defendant()), defendant(), Choice.WAIT_ON, after(300, clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    private static Hearing cutOff(Actor somebody) {
        return cutOff(aHearingInSession(), somebody);
    }

    private static Hearing cutOff(Hearing hearing, Actor somebody) {
        return next(hearing.lines().noteLost(personOf(somebody), LOST, by(Actor.court())));
    }

    private static Outcome<Hearing> chooses(Hearing hearing, Actor whose, Choice choice, Act act) {
        return hearing.lines().choose(personOf(whose), choice, REASON, GRACE, act);
    }

    private static Act after(int seconds, Actor actor) {
        return actor.at(LOST.plusSeconds(seconds));
    }

    private static @Nullable Cause causeIn(Hearing hearing) {
        var breakdown = hearing.roll().find(personOf(defendant())).orElseThrow().breakdown();
        return breakdown == null ? null : breakdown.cause();
    }
}
