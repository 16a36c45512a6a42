package org.yunting.api.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Versioned;

/** The person signed in. */
@Path("/api/me")
@Authenticated
public class MeResource {
    private final SignedIn signedIn;
    private final MeRows me;
    private final ChangeMe changeMe;

    MeResource(SignedIn signedIn, MeRows me, ChangeMe changeMe) {
        this.signedIn = signedIn;
        this.me = me;
        this.changeMe = changeMe;
    }

    @GET
    public Uni<Response> readMe() {
        return signedIn.person().chain(me::view).map(Versioned::ok);
    }

    @PUT
    public Uni<Response> changeMe(@HeaderParam("If-Match") @Nullable IfMatch version, MeChange change) {
        return signedIn.person()
                .chain(person -> changeMe.to(change, person, version))
                .map(Versioned::ok);
    }
}
