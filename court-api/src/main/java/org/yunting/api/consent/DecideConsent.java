package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.ConsentRegister.StageProgress;
import org.yunting.law.consent.ConsentState;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Party;

/** A party chooses for one stage: online, offline, or, once consent is given, to ask for it back. */
@ApplicationScoped
public class DecideConsent {
    private final Consents consents;
    private final ConsentNotices notices;
    private final StageProgressions progressions;
    private final Parties parties;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;

    DecideConsent(
            Consents consents,
            ConsentNotices notices,
            StageProgressions progressions,
            Parties parties,
            CaseAuthorities authorities,
            Transactions transactions,
            Docket docket,
            CourtClock clock) {
        this.consents = consents;
        this.notices = notices;
        this.progressions = progressions;
        this.parties = parties;
        this.authorities = authorities;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
    }

    /** A choice to be made: in which case, for which stage, what. */
    public record Choice(CaseId caseId, Stage stage, ConsentDecision decision) {}

    public Uni<ConsentBoard> decide(Choice choice, Person person) {
        return transactions.inOne(() -> authorities
                .actor(choice.caseId(), person, CaseAct.CHOOSE_CONSENT)
                .chain(actor ->
                        parties.of(choice.caseId()).chain(entries -> decide(choice, entries, actor.at(clock.now())))));
    }

    /** The party has acted online in this stage by its own choice (OLR 4(1)); in the transaction of that act. */
    public Uni<Void> actedOnline(CaseId caseId, Party party, Stage stage, Act act) {
        return consents.of(caseId)
                .map(register -> Refusals.granted(register.actOnline(party, stage, notices.inForce(), act)))
                .chain(granted -> keep(granted, party, stage));
    }

    private Uni<ConsentBoard> decide(Choice choice, List<PartyEntry> entries, Act act) {
        var party = own(entries, act);
        return consents.ofForChange(choice.caseId())
                .chain(register -> progressions
                        .of(choice.caseId(), choice.stage())
                        .map(progress -> Refusals.granted(outcome(register, party, choice, progress, act))))
                .call(granted -> keep(granted, party, choice.stage()))
                .map(granted -> ConsentBoard.of(granted.next(), entries, Objects.requireNonNull(party.person())));
    }

    private Outcome<ConsentRegister> outcome(
            ConsentRegister register, Party party, Choice choice, StageProgress progress, Act act) {
        var stage = choice.stage();
        var decision = choice.decision();
        var shown = new NoticeVersion(decision.noticeVersion());
        if (decision.choice().equals("online")) {
            return register.consent(party, stage, shown, notices.inForce(), act);
        }
        if (register.stateOf(party.id(), stage) instanceof ConsentState.Online) {
            var reason = Objects.requireNonNullElse(decision.reason(), "");
            return register.withdraw(party, stage, reason, progress, act);
        }
        return register.chooseOffline(party, stage, shown, notices.inForce(), act);
    }

    private Uni<Void> keep(Outcome.Granted<ConsentRegister> granted, Party party, Stage stage) {
        var register = granted.next();
        return consents.store(register, party.id(), stage)
                .chain(() -> docket.append(register.caseId(), granted.events()));
    }

    private static Party own(List<PartyEntry> entries, Act act) {
        return entries.stream()
                .map(PartyEntry::party)
                .filter(party -> party.isRepresentedBy(act.actor()))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).asException());
    }
}
