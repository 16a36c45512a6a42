package org.yunting.api.cases;

import java.time.Instant;
import java.util.UUID;
import org.yunting.api.contract.DeadlineView;
import org.yunting.law.cases.CaseState;
import org.yunting.law.cases.CourtCase;

/** The dated receipt (REG 2). */
public record FilingReceiptView(
        String number, UUID caseId, Instant receivedAt, String digest, DeadlineView decisionDue) {
    static FilingReceiptView of(CourtCase filed) {
        if (!(filed.state() instanceof CaseState.Filed(var decideBy))) {
            throw new IllegalStateException("case " + filed.id() + " was filed into another state");
        }
        return new FilingReceiptView(
                filed.receipt().number(),
                filed.id().value(),
                filed.receipt().receivedAt(),
                filed.receipt().digest().hex(),
                DeadlineView.of(decideBy));
    }
}
