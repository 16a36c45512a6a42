package org.yunting.api.hearings;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Hearings of a case, and times for one. */
@Path("/api")
@Authenticated
public class CaseHearingResource {
    private final ReadHearings readHearings;
    private final ScheduleHearing scheduleHearing;
    private final FindSlots findSlots;
    private final SignedIn signedIn;

    CaseHearingResource(
            ReadHearings readHearings, ScheduleHearing scheduleHearing, FindSlots findSlots, SignedIn signedIn) {
        this.readHearings = readHearings;
        this.scheduleHearing = scheduleHearing;
        this.findSlots = findSlots;
        this.signedIn = signedIn;
    }

    /** Hearings of a case. */
    public record HearingList(List<HearingView> items) {}

    @GET
    @Path("/cases/{case}/hearing-slots")
    public Uni<SlotListView> findSlots(
            @PathParam("case") UUID caseId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("days") @DefaultValue("14") int days,
            @QueryParam("durationMinutes") @DefaultValue("60") int minutes) {
        var wish = new FindSlots.Wish(from, days, Duration.ofMinutes(minutes));
        return signedIn.person().chain(person -> findSlots.find(new CaseId(caseId), person, wish));
    }

    @GET
    @Path("/cases/{case}/hearings")
    public Uni<HearingList> listCaseHearings(@PathParam("case") UUID caseId) {
        return signedIn.person()
                .chain(reader -> readHearings.ofCase(new CaseId(caseId), reader))
                .map(HearingList::new);
    }

    @POST
    @Path("/cases/{case}/hearings")
    public Uni<Response> scheduleHearing(@PathParam("case") UUID caseId, HearingSchedule wanted) {
        return signedIn.person()
                .chain(person -> scheduleHearing.schedule(new CaseId(caseId), person, wanted))
                .map(Versioned::created);
    }
}
