package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.ReadHearings;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** The clerk has seen to a poor line, for example by a telephone call, and ticks it off. A newer poor test is a new task. */
@ApplicationScoped
class SettleLineTest {
    private final ReadHearings hearings;
    private final CaseAuthorities authorities;
    private final LineTests tests;
    private final Transactions transactions;
    private final CourtClock clock;

    SettleLineTest(
            ReadHearings hearings,
            CaseAuthorities authorities,
            LineTests tests,
            Transactions transactions,
            CourtClock clock) {
        this.hearings = hearings;
        this.authorities = authorities;
        this.tests = tests;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> settle(HearingId hearing, PersonId person, Person clerk, String note) {
        return transactions.inOne(() -> hearings.view(hearing, clerk)
                .chain(view -> authorities.actor(new CaseId(view.caseId()), clerk, CaseAct.SETTLE_LINE_TEST))
                .chain(() -> tests.settle(hearing, person, clerk.id(), clock.now(), note))
                .invoke(settled -> {
                    if (!settled) {
                        throw Problem.of(LineProblem.LINE_TEST_NOTHING_TO_SETTLE)
                                .asException();
                    }
                })
                .replaceWithVoid());
    }
}
