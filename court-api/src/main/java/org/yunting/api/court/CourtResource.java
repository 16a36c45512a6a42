package org.yunting.api.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yunting.api.clock.CourtClock;

/** The court's particulars. */
@Path("/api/court")
@PermitAll
public class CourtResource {
    private final CourtParticulars court;
    private final CourtClock clock;

    CourtResource(CourtParticulars court, CourtClock clock) {
        this.court = court;
        this.clock = clock;
    }

    @GET
    public CourtView readCourt() {
        return CourtView.of(court, clock.now());
    }
}
