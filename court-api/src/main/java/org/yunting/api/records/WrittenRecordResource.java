package org.yunting.api.records;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** The written record of a hearing. */
@Path("/api/hearings/{hearing}/written-record")
@Authenticated
public class WrittenRecordResource {
    private final ReadWrittenRecord readWrittenRecord;
    private final ActOnRecord actOnRecord;
    private final SignedIn signedIn;

    WrittenRecordResource(ReadWrittenRecord readWrittenRecord, ActOnRecord actOnRecord, SignedIn signedIn) {
        this.readWrittenRecord = readWrittenRecord;
        this.actOnRecord = actOnRecord;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<Response> readWrittenRecord(@PathParam("hearing") UUID hearing) {
        return signedIn.person()
                .chain(reader -> readWrittenRecord.read(new HearingId(hearing), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("acts")
    public Uni<Response> actOnRecord(
            @PathParam("hearing") UUID hearing,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            RecordActWanted wanted) {
        return signedIn.person()
                .chain(person -> actOnRecord.act(new HearingId(hearing), person, wanted, version))
                .map(Versioned::created);
    }

    @POST
    @Path("paper-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignRecordPaper(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readWrittenRecord.paper(new HearingId(hearing), reader));
    }
}
