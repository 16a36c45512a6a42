package org.yunting.api.papers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** With what the court seals its papers: a certificate that somebody issued to it, or its own by its key. One of the two is needed; the issued one wins. */
@ConfigMapping(prefix = "court.seal")
public interface SealSettings {
    /** PKCS #12 file with the court's private key and the chain of its certificate, as its authority issued it. */
    Optional<Path> keyStore();

    /** Opens {@link #keyStore()}; a reference to a secret, never a value in a file of the project. */
    Optional<String> keyStorePassword();

    /** Private P-256 key of the court's own seal: PKCS #8 in base64; a reference to a secret. Readers of its papers say that they do not know the issuer. */
    Optional<String> key();

    /** How often the court looks for papers to make. Too long: people wait for what is ready; too short: it asks its database for nothing. */
    @WithDefault("PT1S")
    Duration interval();
}
