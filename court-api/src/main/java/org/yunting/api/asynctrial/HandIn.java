package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;

/** Somebody hands something in, and it is sealed: a party its answers and statements, the judge questions and points in dispute. */
@ApplicationScoped
class HandIn {
    private final TrialDesk desk;
    private final Exhibits exhibits;
    private final Transactions transactions;

    HandIn(TrialDesk desk, Exhibits exhibits, Transactions transactions) {
        this.desk = desk;
        this.exhibits = exhibits;
        this.transactions = transactions;
    }

    Uni<TrialView> item(CaseId caseId, Person person, ItemWanted wanted) {
        return transactions.inOne(() -> desk.change(
                        caseId,
                        person,
                        null,
                        false,
                        (trial, file, act) -> sealed(trial, wanted.draft(), wanted.whyLate(), act))
                .call(() -> requireOfThisCase(caseId, wanted.draft().content())));
    }

    private static Outcome<AsyncTrial> sealed(AsyncTrial trial, Draft draft, String late, Act act) {
        return switch (draft.content()) {
            case Content.Question q -> trial.bench().ask(List.of(draft), act);
            case Content.Issue i -> trial.bench().nameIssue(draft, act);
            case Content said -> trial.pleading().submit(draft, late, act);
        };
    }

    /** An exhibit of another case does not exist here; failing takes the whole transaction back. */
    private Uni<Void> requireOfThisCase(CaseId caseId, Content content) {
        return content instanceof Content.Examination examination
                ? exhibits.find(examination.exhibit())
                        .map(found -> Refusals.found(
                                found.filter(filed -> filed.exhibit().caseId().equals(caseId)
                                        && filed.exhibit().number().equals(examination.number()))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
