package org.yunting.api.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How recordings are copied into one file. */
@ConfigMapping(prefix = "court.recording.copies")
public interface CopySettings {
    /** The ffmpeg of this machine, with libvpx and libopus. Where there is none, nothing is copied and whoever asks is told so. */
    @WithDefault("/usr/bin/ffmpeg")
    Path ffmpeg();

    /** How often the court looks for copies to make. */
    @WithDefault("PT2S")
    Duration interval();

    /** The longest recording that is copied. Longer, and one hearing fills the workspace and keeps all others waiting. */
    @WithDefault("PT8H")
    Duration longest();

    /** For how long ffmpeg may work on one copy. Too short, and a large hearing is never copied; too long, and one that hangs holds up all others. */
    @WithDefault("PT8H")
    Duration bound();

    /** How long after its end a hearing is copied at the earliest: so long the last segments may wait for the store. */
    @WithDefault("PT20S")
    Duration settled();

    /** For how long a process that says nothing keeps a copy to itself. Too short: two make the same; too long: after a crash it waits. */
    @WithDefault("PT1M")
    Duration lease();

    /** How long after the store did not answer it is tried again. */
    @WithDefault("PT30S")
    Duration pause();

    /** Folder for copies in the making; as large as the largest recording three times over. What lies there may be deleted whenever the court is stopped. */
    @WithDefault("${java.io.tmpdir}/yunting-recording-copies")
    Path workspace();
}
