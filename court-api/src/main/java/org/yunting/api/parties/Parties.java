package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Party;

/** The parties of cases. */
public interface Parties {
    /** Plaintiffs before defendants. */
    Uni<List<PartyEntry>> of(CaseId caseId);

    Uni<List<PartyEntry>> ofAll(Collection<CaseId> cases);

    Uni<Void> add(PartyEntry entry);

    /** Stores name, zone, language, country and addresses after a correction. */
    Uni<Void> update(PartyEntry entry);

    /** Stores the person a party is linked to. */
    Uni<Void> link(Party party);
}
