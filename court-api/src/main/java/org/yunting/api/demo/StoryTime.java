package org.yunting.api.demo;

import java.time.Duration;
import java.time.Instant;
import org.yunting.api.clock.CourtClock;

/** The time of a story: it happens in the past and ends in the present. */
public final class StoryTime {
    private final CourtClock clock;
    private final Duration present;

    StoryTime(CourtClock clock) {
        this.clock = clock;
        this.present = clock.offset();
    }

    /** What time it is outside the story. */
    public Instant present() {
        return clock.now().minus(clock.offset()).plus(present);
    }

    /** Lets what follows happen so long before the present. */
    public void before(Duration earlier) {
        clock.shift(present.minus(earlier));
    }

    void backToPresent() {
        clock.shift(present);
    }
}
