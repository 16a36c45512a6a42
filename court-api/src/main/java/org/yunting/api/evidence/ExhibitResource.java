package org.yunting.api.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;

/** Sealed exhibits. */
@Path("/api")
@Authenticated
public class ExhibitResource {
    private final ReadExhibits readExhibits;
    private final ActOnExhibit actOnExhibit;
    private final SignedIn signedIn;

    ExhibitResource(ReadExhibits readExhibits, ActOnExhibit actOnExhibit, SignedIn signedIn) {
        this.readExhibits = readExhibits;
        this.actOnExhibit = actOnExhibit;
        this.signedIn = signedIn;
    }

    @GET
    @Path("cases/{case}/exhibits")
    public Uni<Page<ExhibitView>> listExhibits(
            @PathParam("case") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(reader -> readExhibits.ofCase(new CaseId(caseId), reader, cursor, limit));
    }

    @GET
    @Path("exhibits/{exhibit}")
    public Uni<Response> readExhibit(@PathParam("exhibit") UUID exhibit) {
        return signedIn.person()
                .chain(reader -> readExhibits.one(new ExhibitId(exhibit), reader))
                .map(Versioned::ok);
    }

    @GET
    @Path("exhibits/{exhibit}/tender")
    public Uni<Response> readTender(@PathParam("exhibit") UUID exhibit) {
        return signedIn.person()
                .chain(reader -> readExhibits.tender(new ExhibitId(exhibit), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("exhibits/{exhibit}/acts")
    public Uni<Response> actOnExhibit(
            @PathParam("exhibit") UUID exhibit,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            TenderActWanted wanted) {
        return signedIn.person()
                .chain(person -> actOnExhibit.act(new ExhibitId(exhibit), person, wanted, version))
                .map(Versioned::created);
    }

    @GET
    @Path("exhibits/{exhibit}/readings")
    public Uni<Page<ReadingView>> listReadings(
            @PathParam("exhibit") UUID exhibit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(reader -> readExhibits.readings(new ExhibitId(exhibit), reader, cursor, limit));
    }

    @GET
    @Path("exhibits/{exhibit}/content")
    public Uni<Response> readExhibitContent(@PathParam("exhibit") UUID exhibit) {
        return signedIn.person()
                .chain(reader -> readExhibits.content(new ExhibitId(exhibit), reader))
                .map(content -> Response.temporaryRedirect(content.url()).build());
    }

    @POST
    @Path("exhibits/{exhibit}/content-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignExhibit(@PathParam("exhibit") UUID exhibit) {
        return signedIn.person().chain(reader -> readExhibits.content(new ExhibitId(exhibit), reader));
    }
}
