package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.parties.CaseAct;

/** Somebody says or decides something about an exhibit: states an opinion, demands the original, admits, withdraws, restricts. */
@ApplicationScoped
class ActOnExhibit {
    private final Exhibits exhibits;
    private final Tenders tenders;
    private final TenderDesk desk;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtClock clock;
    private final Transactions transactions;

    ActOnExhibit(
            Exhibits exhibits,
            Tenders tenders,
            TenderDesk desk,
            CaseAuthorities authorities,
            Docket docket,
            CourtClock clock,
            Transactions transactions) {
        this.exhibits = exhibits;
        this.tenders = tenders;
        this.desk = desk;
        this.authorities = authorities;
        this.docket = docket;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The order of answers is: not there, not yours, stale, not lawful. */
    Uni<TenderView> act(ExhibitId id, Person person, TenderActWanted wanted, @Nullable IfMatch version) {
        return transactions.inOne(() -> exhibits.find(id)
                .map(Refusals::found)
                .map(FiledExhibit::exhibit)
                .chain(exhibit -> authorities
                        .actor(exhibit.caseId(), person, CaseAct.VIEW_EVIDENCE)
                        .chain(actor -> desk.forChange(exhibit)
                                .invoke(kept -> IfMatch.require(version, kept.version()))
                                .chain(kept -> decide(kept, wanted, actor.at(clock.now())))
                                .map(kept -> TenderView.of(kept, actor)))
                        .call(() -> requireOfTheSameCase(exhibit, wanted))));
    }

    /** An exhibit of another case does not exist here; failing takes the whole transaction back. */
    private Uni<Void> requireOfTheSameCase(Exhibit exhibit, TenderActWanted wanted) {
        return wanted.named()
                .map(named -> exhibits.find(named)
                        .map(found -> Refusals.found(
                                found.filter(filed -> filed.exhibit().caseId().equals(exhibit.caseId()))))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Tenders.Kept> decide(Tenders.Kept kept, TenderActWanted wanted, Act act) {
        var granted = Refusals.granted(wanted.on(kept.tender(), act));
        return tenders.store(granted.next(), kept)
                .call(() -> docket.append(kept.tender().exhibit().caseId(), granted.events()));
    }
}
