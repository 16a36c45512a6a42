package org.yunting.api.fixity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;

/** Audits of everything the court keeps; the clerk's, who keeps it. */
@Path("/api/fixity/audits")
@Authenticated
public class FixityResource {
    private static final int LATEST = 10;

    private final FixityRows rows;
    private final BeginAudit begin;
    private final SignedIn signedIn;
    private final Transactions transactions;

    FixityResource(FixityRows rows, BeginAudit begin, SignedIn signedIn, Transactions transactions) {
        this.rows = rows;
        this.begin = begin;
        this.signedIn = signedIn;
        this.transactions = transactions;
    }

    /** The latest audits, the newest first. */
    public record FixityAudits(List<FixityAuditView> items) {}

    @GET
    public Uni<FixityAudits> listAudits() {
        return signedIn.as(Office.CLERK)
                .chain(() -> transactions.reading(() -> rows.latest(LATEST).chain(this::views)))
                .map(FixityAudits::new);
    }

    @POST
    @ResponseStatus(202)
    public Uni<FixityAuditView> beginAudit() {
        return signedIn.as(Office.CLERK).chain(begin::by).chain(audit -> transactions.reading(() -> view(audit)));
    }

    private Uni<List<FixityAuditView>> views(List<FixityAudit> audits) {
        return Multi.createFrom()
                .iterable(audits)
                .onItem()
                .transformToUniAndConcatenate(this::view)
                .collect()
                .asList();
    }

    private Uni<FixityAuditView> view(FixityAudit audit) {
        return rows.faultsOf(audit.id()).map(faults -> FixityAuditView.of(audit, faults));
    }
}
