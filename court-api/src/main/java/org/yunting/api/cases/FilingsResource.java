package org.yunting.api.cases;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.cases.Filing;
import org.yunting.law.kernel.Violation;

/** Filings in preparation, and filing. */
@Path("/api/filings")
@Authenticated
public class FilingsResource {
    private final PrepareFiling prepareFiling;
    private final SubmitFiling submitFiling;
    private final SignedIn signedIn;

    FilingsResource(PrepareFiling prepareFiling, SubmitFiling submitFiling, SignedIn signedIn) {
        this.prepareFiling = prepareFiling;
        this.submitFiling = submitFiling;
        this.signedIn = signedIn;
    }

    /** What the filing is about. */
    public record FilingStart(Filing.Cause cause) {}

    /** All faults; empty when none. */
    public record ViolationList(List<Violation> violations) {}

    @GET
    public Uni<Page<FilingDraft>> listFilings(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(owner -> prepareFiling.list(owner, cursor, limit));
    }

    @POST
    public Uni<Response> startFiling(FilingStart start) {
        return signedIn.person()
                .chain(owner -> prepareFiling.start(start.cause(), owner))
                .map(Versioned::created);
    }

    @GET
    @Path("/{filing}")
    public Uni<Response> readFiling(@PathParam("filing") UUID filing) {
        return signedIn.person()
                .chain(owner -> prepareFiling.read(filing, owner))
                .map(Versioned::ok);
    }

    @PUT
    @Path("/{filing}")
    public Uni<Response> saveFiling(
            @PathParam("filing") UUID filing,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            PrepareFiling.Change change) {
        return signedIn.person()
                .chain(owner -> prepareFiling.save(filing, change, owner, version))
                .map(Versioned::ok);
    }

    @DELETE
    @Path("/{filing}")
    public Uni<Void> discardFiling(@PathParam("filing") UUID filing) {
        return signedIn.person().chain(owner -> prepareFiling.discard(filing, owner));
    }

    @GET
    @Path("/{filing}/violations")
    public Uni<ViolationList> checkFiling(@PathParam("filing") UUID filing) {
        return signedIn.person()
                .chain(owner -> prepareFiling.check(filing, owner))
                .map(ViolationList::new);
    }

    @POST
    @Path("/{filing}/submission")
    @ResponseStatus(201)
    public Uni<FilingReceiptView> submitFiling(
            @PathParam("filing") UUID filing, @HeaderParam("If-Match") @Nullable IfMatch version) {
        return signedIn.person().chain(owner -> submitFiling.submit(filing, owner, version));
    }
}
