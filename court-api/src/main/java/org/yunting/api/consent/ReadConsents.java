package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** Who consented to what, when, on which notice. */
@ApplicationScoped
public class ReadConsents {
    private final Consents consents;
    private final Timeline timeline;
    private final Parties parties;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadConsents(
            Consents consents,
            Timeline timeline,
            Parties parties,
            CaseAuthorities authorities,
            Transactions transactions) {
        this.consents = consents;
        this.timeline = timeline;
        this.parties = parties;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    Uni<ConsentBoard> board(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> consents.of(caseId))
                .chain(register -> parties.of(caseId).map(entries -> ConsentBoard.of(register, entries, reader.id()))));
    }

    Uni<ConsentHistory> history(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> timeline.of(caseId, ConsentHistory.KINDS))
                .chain(steps -> parties.of(caseId).map(entries -> ConsentHistory.of(steps, entries))));
    }
}
