package org.yunting.api.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;

/** Where the object store is and how it is spoken to. */
@ConfigMapping(prefix = "court.storage")
public interface StorageSettings {
    /** Address the court itself uses. */
    @WithDefault("http://localhost:9000")
    URI endpoint();

    /** Address browsers use; signed addresses carry this host. The same as {@link #endpoint} on one machine. */
    @WithDefault("${court.storage.endpoint:http://localhost:9000}")
    URI publicEndpoint();

    /** Access key; a reference to a secret, never a value in a file of the project. */
    @NotBlank
    String accessKey();

    /** Secret key; as above. */
    @NotBlank
    String secretKey();

    /** Bucket of all evidence; made at the first start where it is missing. */
    @WithDefault("evidence")
    String bucket();

    /** Region that signatures name; any store that has no regions accepts this one. */
    @WithDefault("us-east-1")
    String region();

    /** How long an address for an upload of a part holds. Too short: a phone on a slow line starts over; too long: a leaked one lives on. */
    @WithDefault("PT15M")
    Duration partAddressValidity();

    /** How long an address for reading holds. */
    @WithDefault("PT5M")
    Duration readAddressValidity();
}
