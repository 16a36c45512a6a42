package org.yunting.api.demo;

import java.time.Duration;
import java.time.Instant;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;

/** The founding case as far as it has been told, and its people. */
public final class DemoStory {
    private final Cast cast;
    private final CaseId caseId;
    private final CourtClock clock;
    private final Duration present;
    private final Instant start;

    /** Who plays. */
    public record Cast(Person judge, Person clerk, Person plaintiff, Person defendant) {}

    DemoStory(Cast cast, CaseId caseId, CourtClock clock, Duration present) {
        this.cast = cast;
        this.caseId = caseId;
        this.clock = clock;
        this.present = present;
        this.start = clock.now().minus(clock.offset()).plus(present);
    }

    public Cast cast() {
        return cast;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** What time it is outside the story. */
    public Instant presentTime() {
        return start;
    }

    /** Lets what follows happen so long before the present. */
    public void before(Duration earlier) {
        clock.shift(present.minus(earlier));
    }
}
