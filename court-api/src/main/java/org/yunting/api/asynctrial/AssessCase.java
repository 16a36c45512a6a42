package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** What the court's rules answer for a case before anything is proposed, supposing that everybody agrees. */
@ApplicationScoped
class AssessCase {
    private final TrialDesk desk;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final TrialSettings settings;

    AssessCase(TrialDesk desk, CaseAuthorities authorities, Transactions transactions, TrialSettings settings) {
        this.desk = desk;
        this.authorities = authorities;
        this.transactions = transactions;
        this.settings = settings;
    }

    Uni<AssessmentView> assess(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> desk.file(caseId))
                .invoke(TrialFile::requireAccepted)
                .map(file -> AssessmentView.of(file.supposing(TrialFile.rules(settings.ruleSet())))));
    }
}
