package org.yunting.api.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the court packages files. */
@ConfigMapping(prefix = "court.archive")
public interface ArchiveSettings {
    /** Folder for packages in the making; as large as the largest case three times over. What lies there may be deleted whenever the court is stopped. */
    @WithDefault("${java.io.tmpdir}/yunting-archive")
    Path workspace();

    /** For how long a process that says nothing keeps a file to itself. Too short: two do the same; too long: after a crash a file waits. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long after a failure packaging is tried again. */
    @WithDefault("PT30S")
    Duration pause();

    /** How long an address for reading a package holds; packages are large and lines are slow. */
    @WithDefault("PT15M")
    Duration addressValidity();
}
