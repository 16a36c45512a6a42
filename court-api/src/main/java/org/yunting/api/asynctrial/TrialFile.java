package org.yunting.api.asynctrial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.permissions.Abodes;
import org.yunting.api.problem.Problem;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Circumstances;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.cases.Acceptance;
import org.yunting.law.cases.CaseRefusal;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.mediation.Mediation;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Party;
import org.yunting.law.permissions.PermissionRegister;

/**
 * What the rules look at in a case.
 *
 * @param mediation what is on record of it; nothing while the case is not accepted
 * @param today the day at the court's place
 */
record TrialFile(
        CourtCase courtCase,
        List<PartyEntry> parties,
        ConsentRegister consents,
        PermissionRegister permissions,
        Optional<Mediation> mediation,
        LocalDate today) {
    /** As things stand in a trial. */
    Assessment assess(AsyncTrial trial) {
        return rules(trial.proposal().ruleSet()).assess(circumstances(online(), trial.apart(), trial.findings()));
    }

    /** As things stand before a trial, supposing that everybody agrees to everything. */
    Supposition supposing(RuleSet rules) {
        var everything = Set.of(Stage.values());
        return Supposition.of(rules, circumstances(everything, everything, Map.of()));
    }

    /** A trial can be proposed, or thought of, only in a case that stands where its own states allow it. */
    void requireAccepted() {
        if (!courtCase.actsNow().contains(CaseAct.PROPOSE_TRIAL)) {
            throw Problem.of(notLawfulNow()).asException();
        }
    }

    /** The refusal of a proposal in a case as it stands. */
    Refusal notLawfulNow() {
        return Refusal.of(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW, TrialEvent.APART)
                .with("state", courtCase.state().key())
                .with("act", CaseAct.PROPOSE_TRIAL.key());
    }

    static RuleSet rules(String key) {
        return RuleSets.find(key).orElseThrow(() -> new IllegalArgumentException("there is no rule set " + key));
    }

    /** A trial is of a case that was accepted. */
    Acceptance acceptance() {
        return Objects.requireNonNull(courtCase.acceptance());
    }

    private Circumstances circumstances(Set<Stage> online, Set<Stage> apart, Map<Question, Boolean> answers) {
        return new Circumstances(
                today,
                acceptance().procedure(),
                courtCase.filing().traits(),
                courtCase.filing().cause() == Filing.Cause.DIVORCE,
                mediation.map(Mediation::progress).orElse(MediationProgress.NOT_ATTEMPTED),
                online,
                apart,
                permissions.presences(Abodes.of(parties)),
                answers);
    }

    private Set<Stage> online() {
        List<Party> all = parties.stream().map(PartyEntry::party).toList();
        return Arrays.stream(Stage.values())
                .filter(stage -> consents.allOnline(all, stage))
                .collect(Collectors.toSet());
    }
}
