package org.yunting.api.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What the command view looks up beside the hearings themselves, of all of them at once. Every method runs on the session of the caller's transaction. */
interface CommandSources {
    /** What one kind of trouble comes to in one hearing: the latest, and how many there were. */
    record Alarm(String kind, Instant since, @Nullable Instant until, long count) {}

    /** Somebody who waits for technical help since then. */
    record Asking(PersonId person, String capacity, Instant at) {}

    /** Whose last word on technical help was not answered, the longest first. */
    Uni<Map<HearingId, List<Asking>>> asking(Collection<HearingId> hearings);

    /** Names of everybody summoned to these hearings. */
    Uni<Map<PersonId, String>> names(Collection<HearingId> hearings);

    /** Lines of those who came within the hour before the hearing, by hearing and person. */
    Uni<Map<HearingId, Map<PersonId, Line>>> atTheDoor(Collection<HearingId> hearings);

    /** Whose latest measurement since that time was bad: nothing comes through, or hardly anything. */
    Uni<Map<HearingId, Set<PersonId>>> badLines(Collection<HearingId> hearings, Instant since);

    Uni<Map<HearingId, List<Alarm>>> alarms(Collection<HearingId> hearings);
}
