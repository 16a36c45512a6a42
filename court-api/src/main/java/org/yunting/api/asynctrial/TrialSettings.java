package org.yunting.api.asynctrial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How this court tries cases asynchronously. */
@ConfigMapping(prefix = "court.trials")
interface TrialSettings {
    /**
     * The rule set of this court's jurisdiction. A trial keeps the one under which it was proposed; changing this touches those to come only.
     */
    @WithName("rule-set")
    @WithDefault("cn-olr-2021")
    String ruleSet();

    /** How often the court looks for what has fallen due. Longer, and reminders and the ends of windows are noted later. */
    @WithName("due-check")
    @WithDefault("1m")
    Duration dueCheck();

    /**
     * How many trials with something due are seen to in one transaction. More, and a party who hands something in just then waits longer; fewer, and
     * the work takes longer.
     */
    @WithName("due-batch")
    @WithDefault("50")
    int dueBatch();

    /**
     * How long a check of identity counts for a spoken statement. Shorter, and slow speakers sign in twice; longer, and a phone left lying speaks for its
     * owner.
     */
    @WithName("identity-fresh")
    @WithDefault("PT30M")
    Duration identityFresh();
}
