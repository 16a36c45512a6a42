package org.yunting.api.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;

/** How the ledger stands with its witnesses; the clerk's, who keeps it. */
@Path("/api/ledger/witnesses")
@Authenticated
public class WitnessesResource {
    private final ReadWitnesses readWitnesses;
    private final SignedIn signedIn;

    WitnessesResource(ReadWitnesses readWitnesses, SignedIn signedIn) {
        this.readWitnesses = readWitnesses;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<WitnessesView> readWitnesses() {
        return signedIn.as(Office.CLERK).chain(clerk -> readWitnesses.read());
    }
}
