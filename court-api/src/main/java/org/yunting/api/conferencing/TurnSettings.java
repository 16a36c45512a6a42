package org.yunting.api.conferencing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The TURN server for networks that let nothing out but TCP or TLS; {@code deploy/coturn} has one. */
@ConfigMapping(prefix = "court.turn")
public interface TurnSettings {
    /**
     * Addresses for browsers, comma-separated, such as {@code turns:turn.court.example:443?transport=tcp}. Without any, browsers connect to the bridge
     * only.
     */
    Optional<List<String>> urls();

    /** The secret that coturn knows as {@code static-auth-secret}. Whoever has it may relay anything over that server. */
    Optional<String> secret();

    /** How long credentials are good. Shorter than a hearing, and a connection that is made anew late in it fails; longer, and stolen ones last. */
    @WithDefault("12h")
    Duration life();
}
