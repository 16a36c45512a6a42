package org.yunting.api.service;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.consent.Consents;
import org.yunting.api.parties.Parties;
import org.yunting.law.kernel.CaseId;

/** Puts the file on service of a case together. Call it inside the transaction of the use case. */
@ApplicationScoped
class ServiceDesk {
    private final ServiceRows rows;
    private final Parties parties;
    private final Consents consents;

    ServiceDesk(ServiceRows rows, Parties parties, Consents consents) {
        this.rows = rows;
        this.parties = parties;
        this.consents = consents;
    }

    Uni<ServiceFile> file(CaseId caseId) {
        return parties.of(caseId)
                .chain(entries -> consents.of(caseId)
                        .chain(register -> rows.issued(caseId)
                                .chain(issued -> rows.delivered(caseId)
                                        .chain(delivered -> rows.noted(caseId)
                                                .map(noted -> new ServiceFile(
                                                        caseId, entries, register, issued, delivered, noted))))));
    }
}
