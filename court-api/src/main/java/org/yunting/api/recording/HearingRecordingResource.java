package org.yunting.api.recording;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** The recording of a hearing. */
@Path("/api/hearings/{hearing}/recording")
@Authenticated
public class HearingRecordingResource {
    private final ReadRecording readRecording;
    private final SignedIn signedIn;

    HearingRecordingResource(ReadRecording readRecording, SignedIn signedIn) {
        this.readRecording = readRecording;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<RecordingView> readRecording(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readRecording.read(new HearingId(hearing), reader));
    }
}
