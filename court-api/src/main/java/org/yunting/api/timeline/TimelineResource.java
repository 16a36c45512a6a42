package org.yunting.api.timeline;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Page;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** The timeline of a case. */
@Path("/api")
@Authenticated
public class TimelineResource {
    private final ReadTimeline readTimeline;
    private final SignedIn signedIn;

    TimelineResource(ReadTimeline readTimeline, SignedIn signedIn) {
        this.readTimeline = readTimeline;
        this.signedIn = signedIn;
    }

    @GET
    @Path("cases/{case}/timeline")
    public Uni<Page<TimelineEntryView>> readTimeline(
            @PathParam("case") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(reader -> readTimeline.page(new CaseId(caseId), reader, cursor, limit));
    }
}
