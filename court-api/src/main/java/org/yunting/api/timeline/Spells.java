package org.yunting.api.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Stretch;

/** Collects from entries, read in order, when something was so. */
public final class Spells {
    private final List<Stretch> over = new ArrayList<>();
    private @Nullable Instant since;

    /** From this instant on it is so, or not; said again, nothing changes. */
    public void set(boolean holds, Instant at) {
        if (holds && since == null) {
            since = at;
        } else if (!holds && since != null) {
            over.add(new Stretch(since, at.isBefore(since) ? since : at));
            since = null;
        }
    }

    /** Whether it is so at the end of what was read. */
    public boolean holds() {
        return since != null;
    }

    /** When it was so; what is so at the end lasts until now. */
    public List<Stretch> until(Instant now) {
        var all = new ArrayList<>(over);
        if (since != null && !now.isBefore(since)) {
            all.add(new Stretch(since, now));
        }
        return all;
    }
}
