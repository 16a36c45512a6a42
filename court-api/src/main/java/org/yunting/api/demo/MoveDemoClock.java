package org.yunting.api.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;

/** Moves the demonstration's clock forward, for good: a clock that ran back would make nonsense of the timeline. */
@ApplicationScoped
public class MoveDemoClock {
    private static final Logger LOG = Logger.getLogger(MoveDemoClock.class);
    private static final int BEFORE_THE_DEMONSTRATION = 100;

    private final CourtClock clock;
    private final ClockOffsetRows offsets;
    private final CourtParticulars court;

    MoveDemoClock(CourtClock clock, ClockOffsetRows offsets, CourtParticulars court) {
        this.clock = clock;
        this.offsets = offsets;
        this.court = court;
    }

    Uni<Void> forward(Duration distance) {
        return offsets.add(distance)
                .invoke(clock::shift)
                .invoke(offset -> LOG.infof("the court's clock now runs %s ahead", offset))
                .replaceWithVoid();
    }

    void restore(@Observes @Priority(BEFORE_THE_DEMONSTRATION) StartupEvent start) throws Throwable {
        if (court.demo().clock()) {
            clock.shift(VertxContextSupport.subscribeAndAwait(offsets::read));
            var begins = court.demo().begins().filter(clock.now()::isBefore);
            if (begins.isPresent()) {
                VertxContextSupport.subscribeAndAwait(() -> forward(Duration.between(clock.now(), begins.get())));
            }
        }
    }
}
