package org.yunting.api.speaking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** How long the people of a hearing were heard. */
@Path("/api/hearings/{hearing}/speaking-time")
@Authenticated
public class SpeakingTimeResource {
    private final ReadSpeakingTime readSpeakingTime;
    private final SignedIn signedIn;

    SpeakingTimeResource(ReadSpeakingTime readSpeakingTime, SignedIn signedIn) {
        this.readSpeakingTime = readSpeakingTime;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<SpeakingTimeView> readSpeakingTime(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readSpeakingTime.read(new HearingId(hearing), reader));
    }
}
