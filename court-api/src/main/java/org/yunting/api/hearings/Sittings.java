package org.yunting.api.hearings;

import java.time.Instant;
import java.util.List;
import org.yunting.api.timeline.Spells;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.Stretch;

/** Reads from the entries of a hearing when the court sat. Breaks and suspensions are none of it. */
public final class Sittings {
    private Sittings() {}

    /**
     * When the court sat; a sitting that has not ended lasts until now.
     *
     * @param entries of one hearing, in order
     */
    public static List<Stretch> in(List<TimelineEntry> entries, Instant now) {
        var sitting = new Spells();
        for (var entry : entries) {
            switch (entry.kind()) {
                case "session-opened", "hearing-resumed" -> sitting.set(true, entry.at());
                case "hearing-paused", "hearing-suspended", "hearing-adjourned", "hearing-closed" ->
                    sitting.set(false, entry.at());
                default -> {
                    // the other acts neither begin nor end a sitting
                }
            }
        }
        return sitting.until(now);
    }
}
