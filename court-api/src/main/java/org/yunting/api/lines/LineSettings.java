package org.yunting.api.lines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What this court keeps of its people's lines, and when it tells the judge. */
@ConfigMapping(prefix = "court.lines")
interface LineSettings {
    /** How long measurements are kept. What was lost of a sitting stays in the record. */
    @WithDefault("14d")
    Duration kept();

    /** What a side may lose of a sitting before the judge is told. */
    @WithDefault("60s")
    Duration lostMax();
}
