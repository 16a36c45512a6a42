package org.yunting.api.court;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What the court says about itself. */
@ConfigMapping(prefix = "court")
public interface CourtParticulars {
    /** The name in each language of the screens, by language key. */
    Map<String, String> name();

    /** The code in case numbers, such as {@code 浙1121}. Changing it starts a new series of numbers; old numbers stay. */
    String code();

    /** The zone in which the court's days begin and end. Statutory periods are counted in it. */
    ZoneId zone();

    /** Where browsers reach the court; links in messages begin with it. Wrong here, and no invitation leads anywhere. */
    @WithName("public-url")
    URI publicUrl();

    /** The realm to sign in at, as browsers reach it; the same that signs the tokens. */
    URI issuer();

    /** The public client of the screens at the identity provider. */
    @WithName("client-id")
    @WithDefault("court-web")
    String clientId();

    /** An SVG file of at most 1 MiB that hangs over the bench, such as the emblem the state issued (OLR 24). Absent: a plain seal. */
    Optional<Path> emblem();

    /** The demonstration. Never switched on in a court that hears real cases. */
    Demo demo();

    /** Settings of the demonstration. */
    interface Demo {
        /** Seeds the founding case into an empty database, and says so on every page. */
        @WithDefault("false")
        boolean enabled();

        /** JSON file that names the identity provider's user of each part: judge, clerk, plaintiff, defendant, newcomer. */
        Optional<Path> accounts();

        /** Lets clerks move the clock forward. */
        @WithDefault("false")
        boolean clock();

        /**
         * Where the clock of a demonstration stands at the start, if it is not beyond that already: an instant to come, such as a day before clocks change.
         * Absent: at the present.
         */
        Optional<Instant> begins();
    }
}
