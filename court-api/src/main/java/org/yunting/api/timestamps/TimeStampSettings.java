package org.yunting.api.timestamps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who stamps the time: an authority by its address, or the court's own by its key. One of the two is needed; the address wins. */
@ConfigMapping(prefix = "court.time-stamps")
public interface TimeStampSettings {
    /** Address of an RFC 3161 authority, spoken to over HTTP (RFC 3161 §3.4). */
    Optional<URI> url();

    /** Private P-256 key of the court's own authority: PKCS #8 in base64; a reference to a secret, never a value in a file of the project. */
    Optional<String> key();

    /** How long an authority may take. Too short: checkpoints stay without a stamp until the next try; too long: one that hangs holds up the next. */
    @WithDefault("PT10S")
    Duration patience();
}
