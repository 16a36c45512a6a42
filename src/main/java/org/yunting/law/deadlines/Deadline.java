package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.yunting.law.kernel.LegalBasis;

/**
 * The end of a period, with the rule that made it.
 *
 * @param end the first instant that is too late: midnight after the last day, or the end of the last hour
 * @param rule key of the period it came from
 * @param basis the article
 * @param certainty provisional while the holiday calendar it needed is not yet official
 */
public record Deadline(Instant end, String rule, LegalBasis basis, Certainty certainty) {
    /** Whether an act at this instant is in time. */
    public boolean allows(Instant act) {
        return act.isBefore(end);
    }

    public boolean hasPassed(Instant now) {
        return !allows(now);
    }

    /** Time left, zero once passed. */
    public Duration remaining(Instant now) {
        return allows(now) ? Duration.between(now, end) : Duration.ZERO;
    }
}
