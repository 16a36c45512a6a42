package org.yunting.api.cases;

import java.time.Instant;
import org.yunting.law.cases.CourtCase;

/** A case as the court keeps it: the law's, with the time of its latest change and a version. */
public record KeptCase(CourtCase courtCase, Instant changedAt, long version) {
    KeptCase with(CourtCase next, Instant now) {
        return new KeptCase(next, now, version);
    }
}
