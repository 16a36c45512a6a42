package org.yunting.api.demo;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.court.CourtView;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/** The lever of the demonstration's clock. Where the clock cannot be moved it does not exist. */
@Path("/api/demo/clock")
@Authenticated
public class DemoClockResource {
    private final CourtParticulars court;
    private final CourtClock clock;
    private final MoveDemoClock moveDemoClock;
    private final SignedIn signedIn;

    DemoClockResource(CourtParticulars court, CourtClock clock, MoveDemoClock moveDemoClock, SignedIn signedIn) {
        this.court = court;
        this.clock = clock;
        this.moveDemoClock = moveDemoClock;
        this.signedIn = signedIn;
    }

    @POST
    public Uni<CourtView> moveDemoClock(ClockMove move) {
        if (!court.demo().clock()) {
            throw Problem.of(CommonProblem.NOT_FOUND).asException();
        }
        return signedIn.as(Office.CLERK)
                .chain(() -> moveDemoClock.forward(Duration.ofMinutes(move.forwardMinutes())))
                .map(done -> CourtView.of(court, clock.now()));
    }
}
