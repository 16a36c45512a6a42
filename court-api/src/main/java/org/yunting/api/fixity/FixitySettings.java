package org.yunting.api.fixity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often, and how hard, the court looks at what it keeps. */
@ConfigMapping(prefix = "court.fixity")
public interface FixitySettings {
    /** How long after one audit the next begins. Too short: disks do nothing else; too long: damage is found after the copies are gone. */
    @WithDefault("P7D")
    Duration interval();

    /** Exhibits read in one slice. Too many: a slice takes long, and a crash costs it. */
    @WithDefault("5")
    @Min(1)
    @Max(1000)
    int exhibitsAtOnce();

    /** Packages of the archive read in one slice, each of them twice. */
    @WithDefault("1")
    @Min(1)
    @Max(1000)
    int packagesAtOnce();

    /** Leaves derived in one slice. */
    @WithDefault("500")
    @Min(1)
    @Max(100_000)
    int leavesAtOnce();
}
