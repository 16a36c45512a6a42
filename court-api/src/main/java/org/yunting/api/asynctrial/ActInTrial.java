package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;

/** Somebody acts on the course of a trial: answers, opens, extends, rules, confirms. */
@ApplicationScoped
class ActInTrial {
    private final TrialDesk desk;
    private final Transactions transactions;

    ActInTrial(TrialDesk desk, Transactions transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    Uni<TrialView> act(CaseId caseId, Person person, TrialActWanted wanted, @Nullable IfMatch version) {
        return transactions.inOne(() -> desk.change(caseId, person, version, true, wanted::on));
    }
}
