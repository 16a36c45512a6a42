package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.RollCall.Expected;
import org.yunting.law.hearings.RollCall.Standing;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

/** Who is expected and not there: late only after the hour, and never for a line that was lost. */
class RollCallTest {
    private static final Instant LATER = HEARING_TIME.plus(Duration.ofMinutes(12));

    @ParameterizedTest
    @CsvSource({"-3600, not-yet, 0", "0, not-yet, 0", "59, not-yet, 0", "60, late, 1", "779, late, 12"})
    void whoever_has_not_come_is_late_by_the_whole_minutes_since_the_hour(
            long secondsAfterTheHour, String standing, long minutes) {
        var absent = called(aScheduledHearing(), defendant(), HEARING_TIME.plusSeconds(secondsAfterTheHour));

        assertThat(absent.standing().key()).isEqualTo(standing);
        assertThat(absent.lateMinutes()).isEqualTo(minutes);
    }

    static Stream<Arguments> lostLines() {
        var defendant = personOf(defendant());
        var court = by(Actor.court());
        return Stream.of(
                arguments(next(aHearingInSession().lines().noteLost(defendant, court.at(), court)), Map.of()),
                arguments(next(aHearingWithPartiesWaiting().lines().noteLost(defendant, court.at(), court)), Map.of()),
                arguments(aScheduledHearing(), Map.of(defendant, Line.LOST)));
    }

    @ParameterizedTest
    @MethodSource("lostLines")
    void whoever_lost_their_line_is_neither_late_nor_gone(Hearing hearing, Map<PersonId, Line> atTheDoor) {
        var call = new RollCall(hearing, Set.of(), atTheDoor).at(LATER);

        assertThat(of(call, defendant()))
                .extracting(Expected::standing, Expected::lateMinutes)
                .containsExactly(Standing.LINE_LOST, 0L);
    }

    @Test
    void whoever_waits_in_the_waiting_room_or_before_it_is_there() {
        var waiting = called(aHearingWithPartiesWaiting(), defendant(), LATER);
        var early = of(
                new RollCall(aScheduledHearing(), Set.of(), Map.of(personOf(defendant()), Line.UP)).at(LATER),
                defendant());

        assertThat(waiting.standing()).isEqualTo(Standing.THERE);
        assertThat(early.standing()).isEqualTo(Standing.THERE);
    }

    @Test
    void whoever_left_by_themselves_is_gone_and_not_late() {
        var left = next(aHearingInSession().leave(by(plaintiff())));

        assertThat(called(left, plaintiff(), LATER).standing()).isEqualTo(Standing.GONE);
        assertThat(called(left, plaintiff(), LATER).lateMinutes()).isZero();
    }

    @Test
    void nobody_waits_here_for_a_party_that_comes_to_the_courtroom() {
        var call = new RollCall(aScheduledHearing(), Set.of(personOf(defendant())), Map.of()).at(LATER);

        assertThat(call)
                .extracting(expected -> expected.appearance().person())
                .containsExactly(personOf(judge()), personOf(clerk()), personOf(plaintiff()));
    }

    @Test
    void nobody_waits_for_whom_the_court_sent_out_or_dismissed() {
        var removed = next(aHearingInSession().order().remove(personOf(defendant()), "扰乱法庭秩序", by(judge())));
        var dismissed = next(aHearingWithWitnessesWaiting().participants().dismiss(personOf(witness()), by(judge())));

        assertThat(people(removed)).doesNotContain(personOf(defendant()));
        assertThat(people(aHearingWithWitnessesWaiting())).contains(personOf(witness()));
        assertThat(people(dismissed)).doesNotContain(personOf(witness()));
    }

    @Test
    void nobody_is_expected_in_a_hearing_that_is_over() {
        assertThat(people(next(aHearingInSession().close(by(judge()))))).isEmpty();
    }

    private static Stream<PersonId> people(Hearing hearing) {
        return new RollCall(hearing, Set.of(), Map.of())
                .at(LATER).stream().map(expected -> expected.appearance().person());
    }

    private static Expected called(Hearing hearing, Actor someone, Instant at) {
        return of(new RollCall(hearing, Set.of(), Map.of()).at(at), someone);
    }

    private static Expected of(List<Expected> call, Actor someone) {
        return call.stream()
                .filter(expected -> expected.appearance().person().equals(personOf(someone)))
                .findFirst()
                .orElseThrow();
    }
}
