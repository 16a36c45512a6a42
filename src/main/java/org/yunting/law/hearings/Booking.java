package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Keyed;

/**
 * Which hearing, of which case, when, and open to whom.
 *
 * @param closedReason why the public is shut out; empty for a public hearing
 */
public record Booking(
        HearingId id, CaseId caseId, Instant startsAt, Duration duration, Publicity publicity, String closedReason) {
    /** Whether the public may attend (CPL 137). */
    public enum Publicity implements Keyed {
        PUBLIC,
        CLOSED
    }

    public Instant endsAt() {
        return startsAt.plus(duration);
    }
}
