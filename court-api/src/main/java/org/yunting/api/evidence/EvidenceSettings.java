package org.yunting.api.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of uploads. */
@ConfigMapping(prefix = "court.evidence")
public interface EvidenceSettings {
    /** How long an unfinished upload is kept. Too short: a person whose phone broke starts over; too long: the store fills with halves. */
    @WithDefault("P7D")
    Duration unfinishedKept();

    /** How many unfinished uploads a person may have at once. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int unfinishedMax();

    /** How long a verification may take before it is taken up again, as after a crash. Too short: one large file is read twice. */
    @WithDefault("PT3M")
    Duration verificationPatience();
}
