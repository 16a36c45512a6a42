package org.yunting.api.fixity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;

/** Audits of everything the court keeps; the clerk's, who keeps it. */
@Path("/api/fixity/audits")
@Authenticated
public class FixityResource {
    private final ReadAudits readAudits;
    private final BeginAudit begin;
    private final SignedIn signedIn;

    FixityResource(ReadAudits readAudits, BeginAudit begin, SignedIn signedIn) {
        this.readAudits = readAudits;
        this.begin = begin;
        this.signedIn = signedIn;
    }

    /** The latest audits, the newest first. */
    public record FixityAudits(List<FixityAuditView> items) {}

    @GET
    public Uni<FixityAudits> listAudits() {
        return signedIn.as(Office.CLERK).chain(readAudits::latest).map(FixityAudits::new);
    }

    @POST
    @ResponseStatus(202)
    public Uni<FixityAuditView> beginAudit() {
        return signedIn.as(Office.CLERK).chain(begin::by).chain(readAudits::one);
    }
}
