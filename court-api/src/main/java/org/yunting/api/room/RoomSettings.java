package org.yunting.api.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Patience of a room. The defaults are those of the protocol; change both or neither. */
@ConfigMapping(prefix = "court.room")
public interface RoomSettings {
    /** How long a ticket is good. Shorter, and slow phones do not make it; longer, and a stolen one is worth more. */
    @WithDefault("60s")
    Duration ticketLife();

    /** How long a socket may stay without a ticket. */
    @WithDefault("10s")
    Duration enterWithin();

    /** How long nothing may be heard from a socket before its line counts as lost: a court must know of it within ten seconds. */
    @WithDefault("8s")
    Duration silenceMax();

    /**
     * How long the court waits for whoever lost the line in the courtroom before the judge chooses how to go on; a rule of the court's jurisdiction.
     * Shorter, and nobody has time to start their phone anew; longer, and everybody else waits.
     */
    @WithDefault("5m")
    Duration grace();

    /** How long after a start of the court those may take who were in a room before; their lines were lost with the court, not by themselves. */
    @WithDefault("30s")
    Duration returnWithin();

    /** How many messages a socket may send in any window of {@link #budgetWindow}. */
    @WithDefault("50")
    @Min(1)
    @Max(10_000)
    int budget();

    @WithDefault("5s")
    Duration budgetWindow();

    /**
     * How many may look on at one hearing. Each takes one of the 16 places that the embedded bridge has, and costs it what everybody in the room sends
     * together; where those in the room need the places, those who look on make room.
     */
    @WithDefault("8")
    @Min(1)
    @Max(1_000)
    int observersMax();

    /**
     * How many may test their lines at once in this process. Each takes two of the 16 places that the embedded bridge has, for some 15 s; where those in a
     * room need the places, tests make room.
     */
    @WithDefault("2")
    @Min(0)
    @Max(1_000)
    int lineTestsAtOnce();

    /** How many tests somebody may begin in an hour; more help nobody. */
    @WithDefault("12")
    @Min(1)
    @Max(1_000)
    int lineTestsPerHour();

    /** How long a test may take from its beginning to its figures. What is still going on then has failed. */
    @WithDefault("30s")
    Duration lineTestWithin();
}
