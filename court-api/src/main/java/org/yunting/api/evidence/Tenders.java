package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.Tender;
import org.yunting.law.parties.Party;

/** How far exhibits have come. */
interface Tenders {
    /** A tender as it is stored. */
    record Kept(Tender tender, long version) {}

    /**
     * The tenders of exhibits of one case, in the order of the exhibits.
     *
     * @param parties all parties of that case
     */
    Uni<List<Kept>> of(Collection<Exhibit> exhibits, List<Party> parties);

    /** The same of one exhibit; until the transaction ends nobody else changes it. */
    Uni<Kept> forChange(Exhibit exhibit, List<Party> parties);

    /** Stores what became of a tender; answers it with its new version. */
    Uni<Kept> store(Tender tender, Kept before);
}
