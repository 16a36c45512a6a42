package org.yunting.api.mediation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.cases.Cases;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.cases.CaseState;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.mediation.Mediation;
import org.yunting.law.parties.CaseAct;

/** Whoever is in a case reads what is on record of mediation; the judge begins, ends and rules it out, a party refuses it. */
@ApplicationScoped
class KeepMediation {
    private final Cases cases;
    private final ReadMediation mediations;
    private final MediationRows rows;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final Transactions transactions;

    KeepMediation(
            Cases cases,
            ReadMediation mediations,
            MediationRows rows,
            CaseAuthorities authorities,
            Docket docket,
            CourtCalendar calendar,
            CourtClock clock,
            Transactions transactions) {
        this.cases = cases;
        this.mediations = mediations;
        this.rows = rows;
        this.authorities = authorities;
        this.docket = docket;
        this.calendar = calendar;
        this.clock = clock;
        this.transactions = transactions;
    }

    Uni<MediationView> read(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(actor -> accepted(caseId)
                        .chain(found -> mediations.of(found).map(mediation -> view(found, mediation, actor)))));
    }

    Uni<MediationView> act(CaseId caseId, MediationActWanted wanted, Person person) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.TAKE_PART_IN_MEDIATION)
                .call(() -> rows.hold(caseId))
                .chain(actor -> accepted(caseId).chain(found -> decide(found, wanted, actor))));
    }

    private Uni<MediationView> decide(CourtCase found, MediationActWanted wanted, Actor actor) {
        var act = actor.at(clock.now());
        return mediations
                .of(found)
                .map(mediation -> Refusals.granted(
                        found.permits(CaseAct.TAKE_PART_IN_MEDIATION, act).then(open -> wanted.on(mediation, act))))
                .call(granted -> docket.append(found.id(), granted.events()))
                .map(granted -> view(found, granted.next(), actor));
    }

    private Uni<CourtCase> accepted(CaseId caseId) {
        return cases.find(caseId)
                .map(found ->
                        Refusals.found(found.map(kept -> kept.courtCase()).filter(one -> one.acceptance() != null)));
    }

    private MediationView view(CourtCase found, Mediation mediation, Actor actor) {
        var may = found.state() instanceof CaseState.Accepted
                ? MediationView.actsOpenTo(actor, mediation)
                : List.<String>of();
        return MediationView.of(mediation, may, calendar, clock.now());
    }
}
