package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.asynctrial.Trials.DraftText;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** Keeps what somebody is writing, on every pause in typing, so that another device can go on with it. It is no act in the trial. */
@ApplicationScoped
class SaveTrialDraft {
    private final TrialDesk desk;
    private final Trials trials;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final CourtClock clock;

    SaveTrialDraft(
            TrialDesk desk, Trials trials, CaseAuthorities authorities, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.trials = trials;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<DraftText> save(CaseId caseId, Person person, DraftText draft) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.ENTER_TRIAL)
                .chain(() -> desk.file(caseId))
                .chain(file -> trials.find(caseId, file.parties()))
                .map(Refusals::found)
                .chain(kept -> trials.saveDraft(kept.trial().proposal().id(), person.id(), draft, clock.now()))
                .replaceWith(draft));
    }
}
