package org.yunting.law;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.util.Optional;
import org.yunting.law.hearings.Breakdown;
import org.yunting.law.hearings.Breakdown.Cause;
import org.yunting.law.hearings.Breakdown.Choice;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;

/** The table of what becomes of a line that failed while the court sat. */
final class BreakdownTable {
    private static final Duration GRACE = Duration.ofMinutes(5);

    private BreakdownTable() {}

    static String render() {
        var person = personOf(defendant());
        var lost = next(
                aHearingInSession().lines().noteLost(person, by(Actor.court()).at(), by(Actor.court())));
        return new StateTable<Hearing>("Breakdown of a line, in session", BreakdownTable::describe)
                .state("line up", aHearingInSession())
                .state("line lost", lost)
                .state("gone on without", next(chooses(lost, Choice.GO_ON_WITHOUT)))
                .state("line lost, in a break", next(lost.pause("休庭", by(judge()))))
                .state("back", next(lost.lines().noteRestored(person, by(Actor.court()))))
                .act("note-cause", h -> h.lines().noteCause(person, Cause.POWER, by(clerk())))
                .act(
                        "decide-breakdown, within the grace period",
                        h -> h.lines().choose(person, Choice.GO_ON_WITHOUT, "对方无法恢复", GRACE, by(judge())))
                .act("wait-on", h -> chooses(h, Choice.WAIT_ON))
                .act("go-on-without", h -> chooses(h, Choice.GO_ON_WITHOUT))
                .act("suspend", h -> chooses(h, Choice.SUSPEND))
                .act("adjourn", h -> chooses(h, Choice.ADJOURN))
                .act("go-on-in-writing", h -> chooses(h, Choice.GO_ON_IN_WRITING))
                .act("go-on-in-courtroom", h -> chooses(h, Choice.GO_ON_IN_COURTROOM))
                .act("note-restored-line", h -> h.lines().noteRestored(person, by(Actor.court())))
                .render();
    }

    private static Outcome<Hearing> chooses(Hearing hearing, Choice choice) {
        var late = judge().at(by(judge()).at().plus(GRACE));
        return hearing.lines().choose(personOf(defendant()), choice, "线路五分钟未恢复", GRACE, late);
    }

    private static String describe(Hearing hearing) {
        var one = hearing.roll().find(personOf(defendant())).orElseThrow();
        var breakdown = Optional.ofNullable(one.breakdown());
        return hearing.state().key()
                + ", line " + one.line().key()
                + breakdown
                        .map(Breakdown::cause)
                        .map(cause -> ", cause " + cause.key())
                        .orElse("")
                + breakdown
                        .map(Breakdown::withoutSince)
                        .map(since -> ", without them")
                        .orElse("");
    }
}
