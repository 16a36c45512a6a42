package org.yunting.api.verification;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;

/** The person's own submission. */
@Path("/api/me/identity-check")
@Authenticated
public class MyIdentityCheckResource {
    private final VerifyIdentity verifyIdentity;
    private final SignedIn signedIn;

    MyIdentityCheckResource(VerifyIdentity verifyIdentity, SignedIn signedIn) {
        this.verifyIdentity = verifyIdentity;
        this.signedIn = signedIn;
    }

    @POST
    public Uni<Response> submitIdentity(IdentitySubmission submission) {
        return signedIn.person()
                .chain(person -> verifyIdentity.submit(submission, person))
                .map(Versioned::created);
    }
}
