package org.yunting.api.hearings;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.hearings.PlaceInLine;
import org.yunting.law.kernel.HearingId;

/** Hearings, by themselves. */
@Path("/api/hearings")
@Authenticated
public class HearingResource {
    private final ReadHearings readHearings;
    private final ReadHearingRecord readHearingRecord;
    private final ReadPlaceInLine readPlaceInLine;
    private final VacateHearing vacateHearing;
    private final SignedIn signedIn;

    HearingResource(
            ReadHearings readHearings,
            ReadHearingRecord readHearingRecord,
            ReadPlaceInLine readPlaceInLine,
            VacateHearing vacateHearing,
            SignedIn signedIn) {
        this.readHearings = readHearings;
        this.readHearingRecord = readHearingRecord;
        this.readPlaceInLine = readPlaceInLine;
        this.vacateHearing = vacateHearing;
        this.signedIn = signedIn;
    }

    /** Why a hearing is called off. */
    public record Reason(String reason) {}

    @GET
    public Uni<Page<HearingView>> listHearings(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(reader -> readHearings.mine(reader, cursor, limit));
    }

    @GET
    @Path("/{hearing}")
    public Uni<Response> readHearing(@PathParam("hearing") UUID hearing) {
        return signedIn.person()
                .chain(reader -> readHearings.read(new HearingId(hearing), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("/{hearing}/vacation")
    public Uni<Response> vacateHearing(
            @PathParam("hearing") UUID hearing, @HeaderParam("If-Match") @Nullable IfMatch version, Reason reason) {
        return signedIn.person()
                .chain(person -> vacateHearing.vacate(new HearingId(hearing), person, reason.reason(), version))
                .map(Versioned::created);
    }

    @GET
    @Path("/{hearing}/record")
    public Uni<HearingRecordView> readHearingRecord(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readHearingRecord.read(new HearingId(hearing), reader));
    }

    @GET
    @Path("/{hearing}/place-in-line")
    public Uni<PlaceInLine> readPlaceInLine(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readPlaceInLine.read(new HearingId(hearing), reader));
    }
}
