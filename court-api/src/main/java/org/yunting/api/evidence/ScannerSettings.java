package org.yunting.api.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;

/** The scanner for malware, if the court has one. */
@ConfigMapping(prefix = "court.scanner")
public interface ScannerSettings {
    /** Where clamd listens, as {@code host:port}. Without it nothing is scanned, and every exhibit says so. */
    Optional<@Pattern(regexp = ".+:[0-9]{1,5}") String> address();

    /** How long it may be silent. Too short: large files are not scanned; too long: senders wait for a scanner that hangs. */
    @WithDefault("PT60S")
    Duration patience();
}
