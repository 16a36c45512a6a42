package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.PackageRows.Check;
import org.yunting.api.archive.PackageRows.Placement;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.packaging.PackageContents;
import org.yunting.api.storage.ArchiveVault;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.api.timeline.Docket;
import org.yunting.law.archive.ArchiveEvent.PackageDamaged;
import org.yunting.law.archive.ArchiveEvent.PackageRepaired;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Sha256;

/**
 * Reads a package again on both shelves, names what is not what it was, and puts the good bytes in the place of the bad ones: under a new key, because
 * nothing in the archive is overwritten. Where both are bad, it says so and gives the package to nobody.
 */
@ApplicationScoped
class InspectPackage {
    private final PackageRows packages;
    private final FileRows files;
    private final Shelves shelves;
    private final ArchiveVault vault;
    private final Docket docket;
    private final ArchiveSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    InspectPackage(
            PackageRows packages,
            FileRows files,
            Shelves shelves,
            ArchiveVault vault,
            Docket docket,
            ArchiveSettings settings,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.packages = packages;
        this.files = files;
        this.shelves = shelves;
        this.vault = vault;
        this.docket = docket;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What rests on a shelf.
     *
     * @param damage entries of the package that are not what they were
     */
    private record Look(Shelf shelf, @Nullable Placement placement, Fixity found, String damage) {
        boolean isIntact() {
            return found == Fixity.INTACT;
        }
    }

    /** @return what was found before anything was repaired: the worse of the two shelves */
    Uni<Fixity> inspect(KeptPackage kept) {
        return look(kept, Shelf.PRIMARY)
                .chain(primary -> look(kept, Shelf.COPY)
                        .chain(copy -> repair(kept, primary, copy)
                                .map(none -> primary.isIntact() ? copy.found() : primary.found())));
    }

    private Uni<Look> look(KeptPackage kept, Shelf shelf) {
        return transactions
                .reading(() -> packages.placement(kept.id(), shelf))
                .chain(placed -> placed.map(placement ->
                                shelves.digest(placement.place()).chain(found -> look(kept, placement, found)))
                        .orElseGet(() -> Uni.createFrom().item(new Look(shelf, null, Fixity.MISSING, ""))));
    }

    private Uni<Look> look(KeptPackage kept, Placement placement, Optional<Sha256> found) {
        var shelf = placement.place().shelf();
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Look(shelf, placement, Fixity.MISSING, ""));
        }
        if (found.get().equals(kept.digest())) {
            return Uni.createFrom().item(new Look(shelf, placement, Fixity.INTACT, ""));
        }
        return vault.read(placement.place(), bytes -> PackageContents.damagedIn(bytes, kept.contents()))
                .map(damaged -> new Look(shelf, placement, Fixity.ALTERED, String.join(" ", damaged)));
    }

    private Uni<Void> repair(KeptPackage kept, Look primary, Look copy) {
        if (primary.isIntact() && copy.isIntact()) {
            return transactions.inOne(() -> noted(kept, primary, copy));
        }
        if (!primary.isIntact() && !copy.isIntact()) {
            return damaged(kept, primary, copy);
        }
        var good = primary.isIntact() ? primary : copy;
        var bad = primary.isIntact() ? copy : primary;
        return copied(kept, Objects.requireNonNull(good.placement()), bad.shelf())
                .chain(placement -> transactions.inOne(() -> noted(kept, primary, copy)
                        .chain(() -> packages.place(kept.id(), placement))
                        .chain(() -> packages.checked(
                                kept.id(), new Check(bad.shelf(), Fixity.INTACT, "repaired", clock.now())))
                        .chain(() -> tell(
                                kept,
                                new PackageRepaired(
                                        kept.caseId(),
                                        kept.part(),
                                        kept.form().key(),
                                        fault(bad),
                                        Actor.court().at(clock.now()))))));
    }

    /** Tells it once: nobody needs to read at every look what is known already. */
    private Uni<Void> damaged(KeptPackage kept, Look primary, Look copy) {
        var event = new PackageDamaged(
                kept.caseId(),
                kept.part(),
                kept.form().key(),
                fault(primary),
                Actor.court().at(clock.now()));
        return transactions.inOne(() -> packages.checks(kept.id(), 2)
                .map(before -> before.size() == 2 && before.stream().allMatch(check -> check.found() != Fixity.INTACT))
                .chain(known -> noted(kept, primary, copy)
                        .chain(() -> known ? Uni.createFrom().voidItem() : tell(kept, event))));
    }

    private Uni<Void> noted(KeptPackage kept, Look primary, Look copy) {
        var now = clock.now();
        return packages.checked(kept.id(), new Check(Shelf.PRIMARY, primary.found(), primary.damage(), now))
                .chain(() -> packages.checked(kept.id(), new Check(Shelf.COPY, copy.found(), copy.damage(), now)));
    }

    private Uni<Void> tell(KeptPackage kept, DomainEvent event) {
        return docket.append(kept.caseId(), List.of(event));
    }

    private Uni<Placement> copied(KeptPackage kept, Placement from, Shelf to) {
        var file = settings.workspace().resolve("repair").resolve(ids.next() + ".zip");
        return vault.read(from.place(), bytes -> saved(bytes, file))
                .chain(() -> transactions.reading(() -> files.find(kept.caseId())))
                .chain(found -> shelves.put(
                        to,
                        file,
                        kept.digest(),
                        Shelves.lockedUntil(found.orElseThrow().file().retention(), clock.now())))
                .call(() -> OnWorker.done(() -> Workspace.cleared(file)));
    }

    private static boolean saved(InputStream bytes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(bytes, file);
        return true;
    }

    private static String fault(Look look) {
        var damage = look.damage().isEmpty() ? "" : " " + look.damage();
        var said = look.shelf().key() + " " + look.found().key() + damage;
        return said.substring(0, Math.min(400, said.length()));
    }
}
