package org.yunting.api.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How sound comes to the recorder. */
@ConfigMapping(prefix = "court.recording")
public interface RecordingSettings {
    /**
     * Where bridges reach this court, such as {@code wss://court.internal}. Without it they are told {@code ws://127.0.0.1} and the court's own port, which is
     * right where bridge and court share a machine. The path is added, and holds a secret: it must not be logged by what stands between.
     */
    Optional<URI> url();

    /** How often the time is looked at. Longer, and an alarm may come later than the two seconds it is due in. */
    @WithDefault("250ms")
    Duration interval();

    /** How long after a failure a segment is tried to be kept again. */
    @WithDefault("1s")
    Duration retryAfter();

    /** At what time of the court's night the recordings of the day are checked. Too late, and the day's first hearing finds the store still being read. */
    @WithDefault("2h")
    Duration checkedAfterMidnight();

    /** How long after one check a recording is checked again. Too short: disks do nothing else; too long: damage is found after the copies are gone. */
    @WithDefault("P30D")
    Duration checkedAgainAfter();
}
