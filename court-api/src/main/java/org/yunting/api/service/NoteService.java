package org.yunting.api.service;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.PartyId;
import org.yunting.law.service.Instrument;
import org.yunting.law.service.ServiceEvent.ArrivalProved;
import org.yunting.law.service.ServiceEvent.ServiceNoted;

/** The court notes that a document was served on paper or by public notice, or when it arrived, as the addressee has proved. */
@ApplicationScoped
class NoteService {
    private final ServiceDesk desk;
    private final ServiceRows rows;
    private final ReadService readService;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtClock clock;
    private final Transactions transactions;

    NoteService(
            ServiceDesk desk,
            ServiceRows rows,
            ReadService readService,
            CaseAuthorities authorities,
            Docket docket,
            CourtClock clock,
            Transactions transactions) {
        this.desk = desk;
        this.rows = rows;
        this.readService = readService;
        this.authorities = authorities;
        this.docket = docket;
        this.clock = clock;
        this.transactions = transactions;
    }

    Uni<ServiceView> note(CaseId caseId, ServiceNoteWanted wanted, Person person) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.NOTE_SERVICE)
                .chain(actor -> note(caseId, wanted, actor.at(clock.now()))
                        .chain(() -> desk.file(caseId))
                        .chain(file -> readService.view(file, actor))));
    }

    private Uni<Void> note(CaseId caseId, ServiceNoteWanted wanted, Act act) {
        var instrument = Keys.constant(Instrument.class, wanted.instrument());
        return desk.file(caseId)
                .map(file -> Refusals.found(file.find(instrument, wanted.document(), new PartyId(wanted.party()))))
                .map(served -> Refusals.granted(wanted.on(served.service(), act)))
                .chain(granted ->
                        store(granted.events().getFirst()).chain(() -> docket.append(caseId, granted.events())));
    }

    private Uni<Void> store(DomainEvent event) {
        return switch (event) {
            case ServiceNoted noted -> rows.add(noted);
            case ArrivalProved proved -> rows.add(proved);
            case DomainEvent other -> Uni.createFrom().voidItem();
        };
    }
}
