package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.cases.FilingContent;
import org.yunting.api.cases.PrepareFiling;
import org.yunting.api.cases.PrepareFiling.Change;
import org.yunting.api.cases.SubmitFiling;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.law.cases.Filing;
import org.yunting.law.kernel.CaseId;

/** Somebody files for divorce: a draft is begun, saved and submitted. */
@ApplicationScoped
class DemoFilings {
    private static final String LAST_STEP = "review";

    private final PrepareFiling prepareFiling;
    private final SubmitFiling submitFiling;

    DemoFilings(PrepareFiling prepareFiling, SubmitFiling submitFiling) {
        this.prepareFiling = prepareFiling;
        this.submitFiling = submitFiling;
    }

    Uni<CaseId> file(FilingContent content, Person plaintiff) {
        return prepareFiling
                .start(Filing.Cause.DIVORCE, plaintiff)
                .chain(draft ->
                        prepareFiling.save(draft.id(), new Change(LAST_STEP, content), plaintiff, IfMatch.of(draft)))
                .chain(draft -> submitFiling.submit(draft.id(), plaintiff, IfMatch.of(draft)))
                .map(receipt -> new CaseId(receipt.caseId()));
    }
}
