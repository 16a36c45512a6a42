package org.yunting.api.conferencing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where media runs. */
@ConfigMapping(prefix = "court.conferencing")
public interface ConferencingSettings {
    /**
     * Base addresses of the Colibri2 REST interfaces, comma-separated, such as {@code http://127.0.0.1:8788}. That interface is without
     * authentication: it must not be reachable from outside. Without any, hearings run without sound and picture.
     */
    Optional<List<URI>> bridges();

    /** Where bridges are preferred, in the words of the bridges, such as {@code eu-south}. Without it every region is as good. */
    Optional<String> region();

    /** How often each bridge is asked whether it is well. Longer, and a conference may be put on a bridge that is gone already. */
    @WithDefault("2s")
    Duration healthEvery();
}
