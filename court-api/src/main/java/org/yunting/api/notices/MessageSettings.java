package org.yunting.api.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How messages leave the court. */
@ConfigMapping(prefix = "court.messages")
public interface MessageSettings {
    /**
     * Folder into which messages are written instead of being sent: for one machine and for trials. Absent: they are sent by mail ({@code
     * quarkus.mailer.*}).
     */
    Optional<Path> outboxFolder();

    /** Address mail comes from. Wrong here, and receivers' servers refuse it. */
    @WithDefault("court@localhost")
    String from();
}
