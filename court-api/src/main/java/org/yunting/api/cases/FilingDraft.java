package org.yunting.api.cases;

import java.time.Instant;
import java.util.UUID;
import org.yunting.api.contract.Versioned;
import org.yunting.law.cases.Filing;

/** A filing in preparation, as it is kept and as its owner sees it. */
public record FilingDraft(
        UUID id,
        Filing.Cause cause,
        String step,
        FilingContent content,
        Instant createdAt,
        Instant savedAt,
        long version)
        implements Versioned {}
