package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/**
 * A line that failed while its owner was in the courtroom, and what came of it. It outlasts the failure, because why a line failed is often learned
 * only from whoever comes back. A later failure takes its place; the timeline keeps both.
 *
 * @param since the last sign of life
 * @param waitsFrom from when on the court waits: the failure, or the moment at which the judge chose to wait on
 * @param cause as far as judge or clerk have noted it
 * @param withoutSince since when the hearing goes on without them, if it does
 */
public record Breakdown(
        Instant since,
        Instant waitsFrom,
        @Nullable Cause cause,
        @Nullable Instant withoutSince) {
    /** Why a line fails: the four reasons that excuse whoever is not there, and what is none of them (OLR 25). */
    public enum Cause implements Keyed {
        NETWORK,
        DEVICE,
        POWER,
        FORCE_MAJEURE,
        OTHER
    }

    /** What the presiding judge can do when the court has waited in vain. */
    public enum Choice implements Keyed {
        /** The court waits as long again. */
        WAIT_ON,
        GO_ON_WITHOUT,
        SUSPEND,
        /** The hearing goes on another day. */
        ADJOURN,
        /** This sitting ends; the rest is to be heard asynchronously, to which the parties still have to agree (OLR 20). */
        GO_ON_IN_WRITING,
        /** This sitting ends; the rest is to be heard in the courtroom, and what was done online stays (OLR 21). */
        GO_ON_IN_COURTROOM;

        public LegalBasis basis() {
            return switch (this) {
                case WAIT_ON, GO_ON_WITHOUT, SUSPEND -> HearingBasis.ATTENDANCE;
                case ADJOURN -> HearingBasis.ADJOURNMENT;
                case GO_ON_IN_WRITING -> LegalBasis.of(Law.OLR, 20);
                case GO_ON_IN_COURTROOM -> LegalBasis.of(Law.OLR, 21);
            };
        }
    }

    static Breakdown since(Instant instant) {
        return new Breakdown(instant, instant, null, null);
    }

    /** When the court has waited long enough for the judge to choose. */
    public Instant waitsUntil(Duration grace) {
        return waitsFrom.plus(grace);
    }

    Breakdown waitedFor(Instant from) {
        return new Breakdown(since, from, cause, null);
    }

    Breakdown from(Cause noted) {
        return new Breakdown(since, waitsFrom, noted, withoutSince);
    }

    Breakdown goneOnWithout(Instant from) {
        return new Breakdown(since, waitsFrom, cause, from);
    }
}
