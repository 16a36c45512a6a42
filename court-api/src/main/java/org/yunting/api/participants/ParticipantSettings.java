package org.yunting.api.participants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long those without an account can come in. */
@ConfigMapping(prefix = "court.participants")
interface ParticipantSettings {
    /** How long code and pass are good beyond the hour at which the hearing is to end. Shorter, and a long hearing loses its witnesses; longer, and a stolen code is worth more. */
    @WithDefault("12h")
    Duration beyondTheEnd();
}
