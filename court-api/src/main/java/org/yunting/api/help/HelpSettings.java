package org.yunting.api.help;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much help is asked for and given, and how long it is kept. */
@ConfigMapping(prefix = "court.help")
interface HelpSettings {
    /** How long lines are kept: as long as the measurements of a hearing's lines, unless said otherwise. */
    @WithDefault("${court.lines.kept:14d}")
    Duration kept();

    /** How many lines one person may write in one hearing within the {@link #window}. */
    @WithDefault("10")
    int linesMax();

    /** How many lines a clerk may write in one hearing within it, to everybody together. */
    @WithDefault("60")
    int answersMax();

    @WithDefault("60s")
    Duration window();
}
