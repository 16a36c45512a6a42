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

    /** How long a sender is shown what was refused or cleared away. Too short: whoever closed the page never learns why nothing was filed. */
    @WithDefault("P30D")
    Duration endedShown();

    /** The longest spoken statement. Longer ones are hard to listen to, and on a phone they fill the memory. */
    @WithDefault("PT10M")
    Duration recordingLongest();

    /** The largest recording of a spoken statement, in bytes: ten minutes of video of a phone, with a margin. */
    @WithDefault("314572800")
    @Min(1_000_000)
    long recordingBytesMax();

    /** How long a verification may take before it is taken up again, as after a crash. Too short: one large file is read twice. */
    @WithDefault("PT3M")
    Duration verificationPatience();
}
