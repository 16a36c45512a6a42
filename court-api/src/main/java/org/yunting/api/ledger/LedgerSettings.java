package org.yunting.api.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;

/** Whose ledger it is and how fast it grows. */
@ConfigMapping(prefix = "court.ledger")
public interface LedgerSettings {
    /** Name of the ledger and of its key. Unique, without spaces and plus, and never changed: receipts are bound to it. */
    @NotBlank
    String origin();

    /** The signing key: Ed25519 seed and public key, 64 bytes in base64; a reference to a secret, never a value in a file of the project. */
    @NotBlank
    String key();

    /** The key before, while both sign. Taking it away retires it for ever; holders of receipts need time to learn the new one. */
    Optional<String> retiringKey();

    /** How often the queue is looked at. Too long: receipts take longer than a second; too short: an idle court asks its database for nothing. */
    @WithDefault("PT0.25S")
    Duration interval();

    /** Most entries per checkpoint. They are hashed on an event loop, about 2 microseconds each. */
    @WithDefault("1000")
    @Min(1)
    @Max(5000)
    int batch();
}
