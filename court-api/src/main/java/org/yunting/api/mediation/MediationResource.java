package org.yunting.api.mediation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Mediation in a case. */
@Path("/api/cases/{case}/mediation")
@Authenticated
public class MediationResource {
    private final KeepMediation keepMediation;
    private final SignedIn signedIn;

    MediationResource(KeepMediation keepMediation, SignedIn signedIn) {
        this.keepMediation = keepMediation;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<MediationView> readMediation(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> keepMediation.read(new CaseId(caseId), reader));
    }

    @POST
    @Path("/acts")
    @ResponseStatus(201)
    public Uni<MediationView> actInMediation(@PathParam("case") UUID caseId, MediationActWanted wanted) {
        return signedIn.person().chain(person -> keepMediation.act(new CaseId(caseId), wanted, person));
    }
}
