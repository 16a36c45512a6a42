package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.yunting.api.archive.PackageRows.Placement;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.api.storage.ArchiveVault;
import org.yunting.api.storage.ArchiveVault.Place;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.law.archive.Retention;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.Sha256;

/** Puts packages on the shelves and reads them back. */
@ApplicationScoped
class Shelves {
    static final String MEDIA_TYPE = "application/zip";
    /** A lock that never ends cannot be asked for; this one is renewed by whoever keeps the archive then. */
    private static final int YEARS_OF_FOR_EVER = 100;

    private final ArchiveVault vault;
    private final CourtClock clock;
    private final Ids ids;

    Shelves(ArchiveVault vault, CourtClock clock, Ids ids) {
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a file under a new key and reads it back; fails if what the store gives is not what it got. */
    Uni<Placement> put(Shelf shelf, Path file, Sha256 digest, Instant until) {
        var place = new Place(shelf, ObjectKey.of("packages", ids.next()));
        return vault.keep(place, file, MEDIA_TYPE, until)
                .call(protection -> vault.read(place, DigestedStream::digest).invoke(found -> {
                    if (!found.equals(digest)) {
                        throw new IllegalStateException("a shelf gives other bytes than it got: "
                                + place.key().value());
                    }
                }))
                .map(protection -> new Placement(place, protection, clock.now()));
    }

    /** The digest of what rests there; empty if nothing does. */
    Uni<Optional<Sha256>> digest(Place place) {
        return vault.read(place, DigestedStream::digest)
                .map(Optional::of)
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithItem(Optional.empty());
    }

    /** Whether what rests there is what was kept. */
    Uni<Fixity> fixity(Place place, Sha256 kept) {
        return digest(place)
                .map(found -> found.map(digest -> digest.equals(kept) ? Fixity.INTACT : Fixity.ALTERED)
                        .orElse(Fixity.MISSING));
    }

    /** To which day a store that can locks what is kept so long. */
    static Instant lockedUntil(Retention retention, Instant now) {
        return retention
                .lastDay()
                .map(day -> day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC))
                .orElseGet(() ->
                        now.atZone(ZoneOffset.UTC).plusYears(YEARS_OF_FOR_EVER).toInstant());
    }
}
