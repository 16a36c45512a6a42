package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Proposal;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.cases.CaseRefusal;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/** The judge proposes that a case be tried asynchronously; every party is asked for each stage (OLR 20). */
@ApplicationScoped
class ProposeTrial {
    private final TrialDesk desk;
    private final Trials trials;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    ProposeTrial(
            TrialDesk desk,
            Trials trials,
            CaseAuthorities authorities,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.desk = desk;
        this.trials = trials;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is proposed: which stages, under which rules, and how long the parties have to answer. */
    record Wish(List<String> stages, String ruleSet, int hours) {}

    Uni<TrialView> propose(CaseId caseId, Person person, Wish wish) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.PROPOSE_TRIAL)
                .chain(actor -> desk.file(caseId)
                        .call(file -> requireRoom(caseId, file))
                        .chain(file -> propose(caseId, file, wish, actor.at(clock.now())))));
    }

    private Uni<TrialView> propose(CaseId caseId, TrialFile file, Wish wish, Act act) {
        var rules = TrialFile.rules(wish.ruleSet());
        var proposal = new Proposal(
                new TrialId(ids.next()),
                caseId,
                rules.key(),
                Objects.requireNonNull(act.actor().person()),
                file.parties().stream().map(PartyEntry::party).toList(),
                wish.stages().stream()
                        .map(key -> Keys.constant(Stage.class, key))
                        .collect(Collectors.toSet()));
        var granted = Refusals.granted(AsyncTrial.propose(
                proposal, rules, file.supposing(rules, Map.of()), Duration.ofHours(wish.hours()), act));
        return desk.add(granted.next(), granted.events(), file, act);
    }

    /** The case is accepted and no trial of it is proposed or held. */
    private Uni<Void> requireRoom(CaseId caseId, TrialFile file) {
        return trials.find(caseId, file.parties())
                .invoke(present -> {
                    boolean held = present.filter(kept -> !(kept.trial().state() instanceof TrialState.NotAgreed))
                            .isPresent();
                    if (held || !file.courtCase().actsNow().contains(CaseAct.PROPOSE_TRIAL)) {
                        throw Problem.of(Refusal.of(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW, TrialEvent.APART)
                                        .with("state", file.courtCase().state().key())
                                        .with("act", CaseAct.PROPOSE_TRIAL.key()))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }
}
