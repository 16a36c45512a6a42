package org.yunting.api.verification;

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
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;

/** Identity checks at the clerks' desk. */
@Path("/api/identity-checks")
@Authenticated
public class IdentityChecksResource {
    private final ReadIdentityCheck readIdentityCheck;
    private final VerifyIdentity verifyIdentity;
    private final SignedIn signedIn;

    IdentityChecksResource(ReadIdentityCheck readIdentityCheck, VerifyIdentity verifyIdentity, SignedIn signedIn) {
        this.readIdentityCheck = readIdentityCheck;
        this.verifyIdentity = verifyIdentity;
        this.signedIn = signedIn;
    }

    /** Why a document was refused. */
    public record Reason(String reason) {}

    @GET
    public Uni<Page<IdentityCheckView>> listIdentityChecks(
            @QueryParam("state") @DefaultValue("submitted") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.as(Office.CLERK).chain(() -> readIdentityCheck.list(state, cursor, limit));
    }

    @GET
    @Path("/{check}")
    public Uni<Response> readIdentityCheck(@PathParam("check") UUID check) {
        return signedIn.person()
                .chain(reader -> readIdentityCheck.read(new CheckId(check), reader))
                .map(Versioned::ok);
    }

    @GET
    @Path("/{check}/photo")
    public Uni<Response> readIdentityPhoto(@PathParam("check") UUID check) {
        return signedIn.person()
                .chain(reader -> readIdentityCheck.photo(new CheckId(check), reader))
                .map(address -> Response.temporaryRedirect(address).build());
    }

    @POST
    @Path("/{check}/confirmation")
    public Uni<Response> confirmIdentity(
            @PathParam("check") UUID check, @HeaderParam("If-Match") @Nullable IfMatch version) {
        return signedIn.as(Office.CLERK)
                .chain(clerk -> verifyIdentity.confirm(new CheckId(check), clerk, version))
                .map(Versioned::ok);
    }

    @POST
    @Path("/{check}/refusal")
    public Uni<Response> refuseIdentity(
            @PathParam("check") UUID check, @HeaderParam("If-Match") @Nullable IfMatch version, Reason reason) {
        return signedIn.as(Office.CLERK)
                .chain(clerk -> verifyIdentity.refuse(new CheckId(check), reason.reason(), clerk, version))
                .map(Versioned::ok);
    }
}
