package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.cases.Mediations;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.mediation.Mediation;

/** Somebody acts on the course of a trial: answers, opens, extends, rules, confirms. */
@ApplicationScoped
class ActInTrial {
    private final TrialDesk desk;
    private final Mediations mediations;
    private final Transactions transactions;

    ActInTrial(TrialDesk desk, Mediations mediations, Transactions transactions) {
        this.desk = desk;
        this.mediations = mediations;
        this.transactions = transactions;
    }

    Uni<TrialView> act(CaseId caseId, Person person, TrialActWanted wanted, @Nullable IfMatch version) {
        return transactions.inOne(
                () -> decision(caseId, wanted).chain(decision -> desk.change(caseId, person, version, true, decision)));
    }

    /** What leads to a decision also asks what is on record of mediation (CPI 145); the trial itself is asked first. */
    private Uni<TrialDesk.Decision> decision(CaseId caseId, TrialActWanted wanted) {
        return wanted.leadsToDecision()
                ? mediations.held(caseId).map(mediation -> closing(wanted, mediation))
                : Uni.createFrom().item(wanted::on);
    }

    private static TrialDesk.Decision closing(TrialActWanted wanted, Optional<Mediation> mediation) {
        return (trial, file, act) -> wanted.on(trial, file, act)
                .then(closed -> mediation
                        .map(attempted -> attempted.leavesRoomForDecision().map(room -> closed))
                        .orElseGet(() -> Outcome.granted(closed)));
    }
}
