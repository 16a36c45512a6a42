package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.NaturalPerson;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** Makes parties out of the persons a filing names, and keeps them so after a correction. */
@Singleton
class NamedParties {
    private static final String COURT_LANGUAGE = "zh-Hans";

    private final Parties parties;
    private final Ids ids;
    private final CourtParticulars court;

    NamedParties(Parties parties, Ids ids, CourtParticulars court) {
        this.parties = parties;
        this.ids = ids;
        this.court = court;
    }

    /** Enters both parties of a new case; the one who files is linked from the beginning. Answers the plaintiff. */
    Uni<Party> enter(CourtCase filed, Person owner) {
        var filing = filed.filing();
        var plaintiff = entry(filed.id(), new PartyId(ids.next()), PartyRole.PLAINTIFF, filing.plaintiff(), owner.id());
        var defendant = entry(filed.id(), new PartyId(ids.next()), PartyRole.DEFENDANT, filing.defendant(), null);
        return parties.add(plaintiff).chain(() -> parties.add(defendant)).replaceWith(plaintiff.party());
    }

    Uni<Void> correct(CourtCase corrected) {
        return parties.of(corrected.id()).chain(entries -> correctEach(corrected, entries));
    }

    private Uni<Void> correctEach(CourtCase corrected, List<PartyEntry> entries) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var entry : entries) {
            var party = entry.party();
            var named = party.role() == PartyRole.PLAINTIFF
                    ? corrected.filing().plaintiff()
                    : corrected.filing().defendant();
            var changed = entry(corrected.id(), party.id(), party.role(), named, party.person());
            done = done.chain(() -> parties.update(changed));
        }
        return done;
    }

    private PartyEntry entry(
            CaseId caseId, PartyId id, PartyRole role, NaturalPerson named, @Nullable PersonId person) {
        var zone = named.zone() == null || named.zone().isBlank() ? court.zone() : ZoneId.of(named.zone());
        return new PartyEntry(
                caseId,
                new Party(id, role, Objects.requireNonNull(named.name()), zone, QuietHours.usual(), person),
                Objects.requireNonNullElse(named.language(), COURT_LANGUAGE),
                Objects.requireNonNull(named.country()),
                named.email(),
                named.phone(),
                IdentityStanding.UNVERIFIED);
    }
}
