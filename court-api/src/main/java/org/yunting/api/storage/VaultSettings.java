package org.yunting.api.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;

/** Where the archive and its copy rest. The copy belongs into another store, in another place (ARL 39, ARI 41); without a setting it is another bucket of the same. */
@ConfigMapping(prefix = "court.vault")
public interface VaultSettings {
    /** Bucket of the archive; made where it is missing, with Object Lock if the store has it. */
    @WithDefault("archive")
    String bucket();

    /** The second shelf. */
    Copy copy();

    /** Where the copy rests. */
    interface Copy {
        @WithDefault("${court.storage.endpoint:http://localhost:9000}")
        URI endpoint();

        /** A reference to a secret, never a value in a file of the project. */
        @NotBlank
        @WithDefault("${court.storage.access-key}")
        String accessKey();

        /** As above. */
        @NotBlank
        @WithDefault("${court.storage.secret-key}")
        String secretKey();

        @WithDefault("archive-copy")
        String bucket();

        /** Region that signatures name. */
        @WithDefault("${court.storage.region:us-east-1}")
        String region();
    }
}
