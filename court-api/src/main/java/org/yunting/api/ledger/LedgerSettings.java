package org.yunting.api.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
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

    /** Institutions asked to co-sign each checkpoint, under names of the court's own choosing. None: nobody but the court vouches that there is one tree. */
    Map<String, WitnessAt> witnesses();

    /** How often each of them is asked whether there is a newer checkpoint. Too short: a request of every quarter second's tree. */
    @WithDefault("PT1S")
    Duration witnessInterval();

    /** How long one of them may take to answer; nothing waits for it. */
    @WithDefault("PT5S")
    Duration witnessPatience();

    /** How long one that did not answer is left alone. */
    @WithDefault("PT30S")
    Duration witnessPause();

    /** The key with which this court co-signs for others: Ed25519 seed and public key, 64 bytes in base64. Absent: it is nobody's witness. Never the key of the ledger. */
    Optional<String> witnessKey();

    /** The name of that key; never changed. */
    @WithDefault("yunting-witness/${court.code}")
    String witnessName();

    /** Ledgers that this court is a witness of: their C2SP verifier keys, with the last size where one is retired, under names of the court's own choosing. */
    Map<String, String> witnessedLogs();

    /** A witness. */
    interface WitnessAt {
        /** Its C2SP verifier key, of the kind that co-signs, had from the witness itself. */
        @NotBlank
        String key();

        /** Its submission prefix: {@code add-checkpoint} comes after it. */
        URI url();
    }
}
