package org.yunting.api.speaking;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yunting.law.hearings.SpeakingTime.Counted;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** The sums of what was counted. Every method runs on the session of the caller's transaction. */
interface SpeakingTimes {
    /** Up to when a hearing is counted; whoever asks is alone with the hearing until their transaction ends. Absent before anything was. */
    Uni<Optional<Instant>> countedUntil(HearingId hearing);

    /** Adds what was counted up to then. */
    Uni<Void> add(HearingId hearing, Counted counted, Instant until);

    /** Everything counted of a hearing so far. */
    Uni<Sums> of(HearingId hearing);

    /**
     * What was counted of a hearing.
     *
     * @param listened how much of it was listened to, silence included
     * @param people who was heard, and how long; nobody else
     * @param sides likewise
     */
    record Sums(Duration listened, Map<PersonId, Duration> people, Map<Capacity, Duration> sides) {
        public Sums {
            people = Map.copyOf(people);
            sides = Map.copyOf(sides);
        }

        Duration of(PersonId person) {
            return people.getOrDefault(person, Duration.ZERO);
        }

        Duration of(Capacity side) {
            return sides.getOrDefault(side, Duration.ZERO);
        }
    }
}
