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

/** A recording copied into one file. */
@Path("/api/recording-copies/{copy}")
@Authenticated
public class RecordingCopyResource {
    private final ReadCopies readCopies;
    private final SignedIn signedIn;

    RecordingCopyResource(ReadCopies readCopies, SignedIn signedIn) {
        this.readCopies = readCopies;
        this.signedIn = signedIn;
    }

    @POST
    @Path("content-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignCopy(@PathParam("copy") UUID copy) {
        return signedIn.person().chain(reader -> readCopies.address(copy, reader));
    }
}
