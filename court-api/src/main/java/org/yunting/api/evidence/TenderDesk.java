package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.Tender;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Party;

/** Tenders with the parties of their case, whom the law asks about. Call it inside the transaction of the use case. */
@ApplicationScoped
public class TenderDesk {
    private final Tenders tenders;
    private final Parties parties;

    TenderDesk(Tenders tenders, Parties parties) {
        this.tenders = tenders;
        this.parties = parties;
    }

    /** Of exhibits of one case, in their order. */
    Uni<List<Tenders.Kept>> of(CaseId caseId, Collection<Exhibit> exhibits) {
        return in(caseId).chain(all -> tenders.of(exhibits, all));
    }

    Uni<Tenders.Kept> of(Exhibit exhibit) {
        return of(exhibit.caseId(), List.of(exhibit)).map(List::getFirst);
    }

    /** What became of one exhibit. */
    public Uni<Tender> tenderOf(Exhibit exhibit) {
        return of(exhibit).map(Tenders.Kept::tender);
    }

    Uni<Tenders.Kept> forChange(Exhibit exhibit) {
        return in(exhibit.caseId()).chain(all -> tenders.forChange(exhibit, all));
    }

    private Uni<List<Party>> in(CaseId caseId) {
        return parties.of(caseId)
                .map(entries -> entries.stream().map(PartyEntry::party).toList());
    }
}
