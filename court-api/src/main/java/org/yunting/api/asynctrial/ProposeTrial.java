package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
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
    private final TrialSettings settings;

    ProposeTrial(
            TrialDesk desk,
            Trials trials,
            CaseAuthorities authorities,
            Transactions transactions,
            CourtClock clock,
            Ids ids,
            TrialSettings settings) {
        this.desk = desk;
        this.trials = trials;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    /** What is proposed: which stages, and how long the parties have to answer. The rules are the court's. */
    record Wish(List<String> stages, int hours) {}

    Uni<TrialView> propose(CaseId caseId, Person person, Wish wish) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.PROPOSE_TRIAL)
                .chain(actor -> desk.file(caseId)
                        .call(file -> requireRoom(caseId, file))
                        .chain(file -> propose(caseId, file, wish, actor.at(clock.now())))));
    }

    private Uni<TrialView> propose(CaseId caseId, TrialFile file, Wish wish, Act act) {
        var rules = TrialFile.rules(settings.ruleSet());
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
                proposal,
                rules,
                rules.assess(file.supposing(rules).circumstances()),
                Duration.ofHours(wish.hours()),
                act));
        return desk.add(granted.next(), granted.events(), file, act);
    }

    /** The case is accepted and no trial of it is proposed or held. */
    private Uni<Void> requireRoom(CaseId caseId, TrialFile file) {
        return trials.find(caseId, file.parties())
                .invoke(present -> {
                    boolean held = present.filter(kept -> !(kept.trial().state() instanceof TrialState.NotAgreed))
                            .isPresent();
                    if (held) {
                        throw Problem.of(file.notLawfulNow()).asException();
                    }
                    file.requireAccepted();
                })
                .replaceWithVoid();
    }
}
