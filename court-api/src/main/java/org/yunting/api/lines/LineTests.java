package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.lines.LineTestRule.Judged;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Keeps the newest test of each person for each hearing. */
interface LineTests {
    /**
     * A test as it was kept.
     *
     * @param figures null of one that came to no end
     * @param settlement what was done about a poor one
     */
    record Kept(
            PersonId person,
            Instant at,
            Judged judged,
            @Nullable LineTestFigures figures,
            @Nullable Settlement settlement) {}

    /** @param by name of the clerk */
    record Settlement(String by, Instant at, String note) {}

    /** A poor line that waits for the clerk of its hearing. */
    record Task(
            HearingId hearing,
            UUID caseId,
            String caseNumber,
            Instant startsAt,
            PersonId person,
            String name,
            String capacity,
            Instant at,
            List<String> reasons) {}

    /** Keeps a test in the place of the one before, and with that takes back what was done about that one. */
    Uni<Void> keep(HearingId hearing, PersonId person, Instant at, Judged judged, @Nullable LineTestFigures figures);

    Uni<List<Kept>> of(HearingId hearing);

    /** Poor ones that nobody has seen to, of hearings that are not over and whose clerk this is; the next hearing first. */
    Uni<List<Task>> waitingFor(PersonId clerk, int most);

    /** Notes what was done about a poor one, and says whether there was one that waited. */
    Uni<Boolean> settle(HearingId hearing, PersonId person, PersonId by, Instant at, String note);

    /** Forgets those of hearings that are over which were made before an instant. */
    Uni<Void> forgetBefore(Instant instant);
}
