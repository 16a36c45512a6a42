package org.yunting.api.court;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What hangs over the bench (OLR 24). A state emblem may only be shown as the state issues it, so the court puts in its own file; until it does, a
 * plain seal hangs there. Read when the court starts, which it does not without the file it was promised.
 */
@Startup
@Singleton
class Emblem {
    private static final String PLAIN_SEAL = "/court/emblem.svg";
    private static final int LARGEST_BYTES = 1024 * 1024;

    private final byte[] svg;

    @Inject
    Emblem(CourtParticulars court) {
        this(court.emblem());
    }

    Emblem(Optional<Path> own) {
        try (var stream = own.isPresent() ? Files.newInputStream(own.get()) : plainSeal()) {
            svg = stream.readNBytes(LARGEST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new IllegalStateException("court.emblem names a file that cannot be read: " + unreadable, unreadable);
        }
        if (svg.length > LARGEST_BYTES) {
            throw new IllegalStateException("court.emblem names a file of more than " + LARGEST_BYTES + " bytes");
        }
    }

    /** The drawing, an SVG document. */
    byte[] svg() {
        return svg.clone();
    }

    private static InputStream plainSeal() {
        return Objects.requireNonNull(Emblem.class.getResourceAsStream(PLAIN_SEAL));
    }
}
