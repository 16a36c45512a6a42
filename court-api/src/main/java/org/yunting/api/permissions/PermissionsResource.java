package org.yunting.api.permissions;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** The register of permissions of a case. */
@Path("/api/cases/{case}/permissions")
@Authenticated
public class PermissionsResource {
    private final KeepPermissions keepPermissions;
    private final SignedIn signedIn;

    PermissionsResource(KeepPermissions keepPermissions, SignedIn signedIn) {
        this.keepPermissions = keepPermissions;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<PermissionView> readPermissions(
            @PathParam("case") UUID caseId, @QueryParam("on") @Nullable LocalDate on) {
        return signedIn.person().chain(reader -> keepPermissions.read(new CaseId(caseId), on, reader));
    }

    @POST
    @ResponseStatus(201)
    public Uni<PermissionView> notePermission(@PathParam("case") UUID caseId, PermissionWanted wanted) {
        return signedIn.person().chain(person -> keepPermissions.note(new CaseId(caseId), wanted, person));
    }
}
