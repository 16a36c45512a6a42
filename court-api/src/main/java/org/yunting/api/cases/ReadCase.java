package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.CaseAct;

/** Reads one case, as its reader may see it. */
@ApplicationScoped
public class ReadCase {
    private final Cases cases;
    private final CaseContexts contexts;
    private final CaseAuthorities authorities;
    private final Persons persons;
    private final Bench bench;

    ReadCase(Cases cases, CaseContexts contexts, CaseAuthorities authorities, Persons persons, Bench bench) {
        this.cases = cases;
        this.contexts = contexts;
        this.authorities = authorities;
        this.persons = persons;
        this.bench = bench;
    }

    public Uni<CaseView> read(CaseId caseId, Person reader) {
        return bench.transactions()
                .reading(() -> authorities
                        .of(caseId, reader)
                        .invoke(authority -> Refusals.granted(authority.actorFor(reader.id(), CaseAct.VIEW_CASE)))
                        .chain(authority -> cases.find(caseId)
                                .map(Refusals::found)
                                .chain(kept -> contexts.of(kept, reader, authority)))
                        .chain(this::page));
    }

    /** The page of a case that has just been loaded or changed, in the same session. */
    Uni<CaseView> view(KeptCase kept, Person reader) {
        return contexts.of(List.of(kept), reader).map(List::getFirst).chain(this::page);
    }

    private Uni<CaseView> page(CaseContext context) {
        var staff = context.authority().appointments().stream()
                .map(Appointment::person)
                .toList();
        return persons.findAll(staff).map(known -> CaseView.of(context, known, bench.now()));
    }
}
