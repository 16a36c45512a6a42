package org.yunting.api.conversion;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Stages that left an asynchronous trial, and the hearings that hear them. */
@Path("/api/cases/{case}/conversions")
@Authenticated
public class ConversionResource {
    private final ReadConversions readConversions;
    private final SignedIn signedIn;

    ConversionResource(ReadConversions readConversions, SignedIn signedIn) {
        this.readConversions = readConversions;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<ConversionsView> listConversions(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readConversions.ofCase(new CaseId(caseId), reader));
    }
}
