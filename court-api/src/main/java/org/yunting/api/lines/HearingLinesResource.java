package org.yunting.api.lines;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** The lines of a hearing's people. */
@Path("/api/hearings/{hearing}/lines")
@Authenticated
public class HearingLinesResource {
    private final ReadLines readLines;
    private final SignedIn signedIn;

    HearingLinesResource(ReadLines readLines, SignedIn signedIn) {
        this.readLines = readLines;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<HearingLinesView> readHearingLines(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readLines.read(new HearingId(hearing), reader));
    }
}
