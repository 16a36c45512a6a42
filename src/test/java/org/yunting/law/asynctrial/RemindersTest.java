package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.FoundingTrial.done;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.Actor;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyRole;

/** Domain rule 2.4.9. */
class RemindersTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final LocalTime EIGHT = LocalTime.of(20, 0);

    private final AsyncTrial debate = aTrialAt(TrialStage.DEBATE);
    private final Instant end = debate.window().orElseThrow().due().end();

    @Test
    void a_reminder_comes_before_the_end_and_in_nobodys_night() {
        var onlyRomeAwaited = done(debate, plaintiff());

        var times = times(onlyRomeAwaited);

        assertThat(times).isNotEmpty().allSatisfy(time -> {
            assertThat(QuietHours.usual().contain(time, ROME)).isFalse();
            assertThat(time).isBeforeOrEqualTo(end.minus(Duration.ofHours(1)));
        });
        assertThat(times.getFirst()).isBeforeOrEqualTo(end.minus(Duration.ofHours(24)));
    }

    @Test
    void only_those_of_whom_something_is_awaited_are_reminded_and_each_time_once() {
        var half = done(debate, plaintiff());
        var first = times(half).getFirst();
        var then = Actor.court().at(first.plusSeconds(1));

        assertThat(new Reminders(half)
                        .due(first.minusMillis(1), then)
                        .orElseThrow()
                        .roles())
                .containsExactly(PartyRole.DEFENDANT);
        assertThat(new Reminders(half).due(first, then)).isEmpty();
        assertThat(times(bothDone(debate))).isEmpty();
    }

    /** Domain rule 2.3.1: longer quiet hours move the reminder to an earlier evening; it comes all the same. */
    @Test
    void whoever_chooses_longer_quiet_hours_after_that_evening_has_begun_is_reminded_all_the_same() {
        var half = done(debate, plaintiff());
        var evening = times(half).getLast();
        var asleepEarlier = defendantSleepingFrom(EIGHT, half);

        assertThat(times(asleepEarlier)).contains(evening.minus(TWO_HOURS)).doesNotContain(evening);
        var due = new Reminders(asleepEarlier)
                .due(evening.minus(TWO_HOURS).minusMillis(1), Actor.court().at(evening));
        assertThat(due.orElseThrow().roles()).containsExactly(PartyRole.DEFENDANT);
    }

    @Test
    void what_was_due_a_moment_ago_is_not_lost_because_somebody_acts_before_it_is_told() {
        var reminders = new Reminders(debate);
        var first = times(debate).getFirst();

        assertThat(reminders.remindedUntil(MONDAY, first.plusSeconds(20))).isEqualTo(MONDAY);
        assertThat(reminders.remindedUntil(MONDAY, first.minusSeconds(20))).isEqualTo(first.minusSeconds(20));
    }

    @Test
    void after_the_end_nobody_is_reminded_of_it() {
        assertThat(new Reminders(debate).due(MONDAY, Actor.court().at(end))).isEmpty();
    }

    @Test
    void nobody_is_reminded_while_time_stands_still() {
        var suspended = next(debate.bench().suspend(TrialState.Ground.APPRAISAL, "鉴定", by(judge())));

        assertThat(times(suspended)).isEmpty();
    }

    private static AsyncTrial defendantSleepingFrom(LocalTime evening, AsyncTrial trial) {
        var night = new QuietHours(evening, QuietHours.usual().to());
        var former = trial.proposal();
        var parties = former.parties().stream()
                .map(party -> party.role() == PartyRole.DEFENDANT
                        ? new Party(party.id(), party.role(), party.name(), party.zone(), night, party.person())
                        : party)
                .toList();
        return new AsyncTrial(
                new Proposal(former.id(), former.caseId(), former.ruleSet(), former.judge(), parties, former.stages()),
                trial.findings(),
                trial.items(),
                trial.state());
    }

    private static List<Instant> times(AsyncTrial trial) {
        var reminders = new Reminders(trial);
        return Stream.iterate(reminders.next(MONDAY), Optional::isPresent, time -> reminders.next(time.orElseThrow()))
                .map(Optional::orElseThrow)
                .toList();
    }
}
