package org.yunting.api.recording;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.identity.SignedIn;

/** The sound of a segment. */
@Path("/api/recording-segments/{segment}")
@Authenticated
public class RecordingSegmentResource {
    private final ReadRecording readRecording;
    private final SignedIn signedIn;

    RecordingSegmentResource(ReadRecording readRecording, SignedIn signedIn) {
        this.readRecording = readRecording;
        this.signedIn = signedIn;
    }

    @POST
    @Path("content-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignSegment(@PathParam("segment") UUID segment) {
        return signedIn.person().chain(reader -> readRecording.address(segment, reader));
    }
}
