package org.yunting.api.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Gateway that takes text messages over HTTP. Absent: none go out, and people are told by mail and in the inbox. */
    Optional<URI> smsUrl();

    /** Bearer token for the gateway; a reference to a secret, never a value in a file of the project. */
    Optional<String> smsToken();

    /** How often the court looks for letters to send. */
    @WithDefault("PT2S")
    Duration interval();
}
