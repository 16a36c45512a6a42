package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.consent.ConsentRegister.Ruling;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Party;

/** The judge lets a party take consent back, or holds it to what it chose (OLR 5(2)). */
@ApplicationScoped
class RuleOnWithdrawal {
    private final Consents consents;
    private final Parties parties;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;

    RuleOnWithdrawal(
            Consents consents,
            Parties parties,
            CaseAuthorities authorities,
            Transactions transactions,
            Docket docket,
            CourtClock clock) {
        this.consents = consents;
        this.parties = parties;
        this.authorities = authorities;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
    }

    /** A ruling to be made: in which case, for which stage, what. */
    record Wanted(CaseId caseId, Stage stage, WithdrawalRuling ruling) {}

    Uni<ConsentBoard> rule(Wanted wanted, Person judge) {
        return transactions.inOne(() -> authorities
                .actor(wanted.caseId(), judge, CaseAct.RULE_ON_WITHDRAWAL)
                .chain(actor ->
                        parties.of(wanted.caseId()).chain(entries -> rule(wanted, entries, actor.at(clock.now())))));
    }

    private Uni<ConsentBoard> rule(Wanted wanted, List<PartyEntry> entries, Act act) {
        var party = named(wanted.ruling(), entries);
        var ruling = Keys.constant(Ruling.class, wanted.ruling().ruling());
        return consents.ofForChange(wanted.caseId())
                .map(register -> Refusals.granted(register.rule(
                        party, wanted.stage(), ruling, wanted.ruling().reason(), act)))
                .call(granted -> consents.store(granted.next(), party.id(), wanted.stage()))
                .call(granted -> docket.append(wanted.caseId(), granted.events()))
                .map(granted -> ConsentBoard.of(
                        granted.next(),
                        entries,
                        Objects.requireNonNull(act.actor().person())));
    }

    private static Party named(WithdrawalRuling ruling, List<PartyEntry> entries) {
        return entries.stream()
                .map(PartyEntry::party)
                .filter(party -> party.id().value().equals(ruling.party()))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).asException());
    }
}
