package org.yunting.api.recording;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.recording.AskForCopies.CopyWanted;
import org.yunting.api.recording.RecordingCopyView.RecordingCopiesView;
import org.yunting.law.kernel.HearingId;

/** The recording of a hearing. */
@Path("/api/hearings/{hearing}/recording")
@Authenticated
public class HearingRecordingResource {
    private final ReadRecording readRecording;
    private final AskForChecks askForChecks;
    private final ReadCopies readCopies;
    private final AskForCopies askForCopies;
    private final SignedIn signedIn;

    HearingRecordingResource(
            ReadRecording readRecording,
            AskForChecks askForChecks,
            ReadCopies readCopies,
            AskForCopies askForCopies,
            SignedIn signedIn) {
        this.readRecording = readRecording;
        this.askForChecks = askForChecks;
        this.readCopies = readCopies;
        this.askForCopies = askForCopies;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<RecordingView> readRecording(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readRecording.read(new HearingId(hearing), reader));
    }

    /** Has everything read again that was recorded; what was found stands with the recording when it is done. */
    @POST
    @Path("/checks")
    @ResponseStatus(202)
    public Uni<RecordingView> checkRecording(@PathParam("hearing") UUID hearing) {
        var which = new HearingId(hearing);
        return signedIn.person()
                .chain(keeper -> askForChecks.by(keeper, which).chain(() -> readRecording.read(which, keeper)));
    }

    @GET
    @Path("/copies")
    public Uni<RecordingCopiesView> readCopies(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readCopies.of(new HearingId(hearing), reader));
    }

    /** Has it copied into one file; how far that is stands with the copies. */
    @POST
    @Path("/copies")
    @ResponseStatus(202)
    public Uni<RecordingCopiesView> copyRecording(@PathParam("hearing") UUID hearing, CopyWanted wanted) {
        var which = new HearingId(hearing);
        return signedIn.person()
                .chain(keeper -> askForCopies.by(keeper, which, wanted).chain(() -> readCopies.of(which, keeper)));
    }
}
