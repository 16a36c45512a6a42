package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.yunting.api.archive.MakePackage.Made;
import org.yunting.api.archive.MakePackage.Opened;
import org.yunting.api.archive.PackageFiles.Job;
import org.yunting.api.archive.PackageRows.Placement;
import org.yunting.api.archive.StageFiles.Staged;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.api.packaging.PackageCheck;
import org.yunting.api.packaging.PackageCheck.Outcome;
import org.yunting.api.packaging.PackageCheck.Property;
import org.yunting.api.packaging.PackagePlan;
import org.yunting.api.packaging.PackedFile;
import org.yunting.api.storage.ArchiveVault.Protection;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.api.timeline.Docket;
import org.yunting.law.archive.ArchiveEvent.PackageKept;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.FilePart;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Sha256;

/** Makes one package of one part, keeps it on both shelves, reads it back, and enters it. */
@ApplicationScoped
class PackPart {
    private final MakePackage make;
    private final CatalogueText catalogueText;
    private final Shelves shelves;
    private final FileRows files;
    private final PackageRows packages;
    private final Docket docket;
    private final CourtParticulars court;
    private final ArchiveSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    PackPart(
            MakePackage make,
            CatalogueText catalogueText,
            Shelves shelves,
            FileRows files,
            PackageRows packages,
            Docket docket,
            CourtParticulars court,
            ArchiveSettings settings,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.make = make;
        this.catalogueText = catalogueText;
        this.shelves = shelves;
        this.files = files;
        this.packages = packages;
        this.docket = docket;
        this.court = court;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A package that is to be made.
     *
     * @param files those of its part, opened once for all forms
     */
    record Wanted(Job job, FilePart part, PackageForm form, Own files, WriteItems.Texts texts) {}

    /** The files of a part, and what was found when they were opened. */
    record Own(List<Staged> staged, Opened opened) {}

    /** A check failed without which a package is none; names the check. */
    static final class NotSound extends RuntimeException {
        NotSound(PackageCheck check) {
            super("not sound: " + check.check());
        }
    }

    /** A package with everything that is known of it before it is kept. */
    private record Packed(Wanted wanted, Made made, List<Catalogue.Pages> pages, Instant at) {}

    Uni<Void> pack(Wanted wanted, Function<String, Uni<Void>> reached) {
        return OnWorker.done(() -> packed(wanted))
                .call(packed -> reached.apply("storing"))
                .chain(this::keep);
    }

    private Packed packed(Wanted wanted) {
        var at = clock.now();
        var staged = wanted.files().staged();
        var opened = wanted.files().opened();
        var pages = wanted.job().catalogue().pages(wanted.part(), opened.sheets());
        var workspace = PackageFiles.making(settings, wanted.job().caseId())
                .resolve(wanted.part().key());
        var made = make.make(
                wanted.form(),
                plan(wanted, staged, opened, at),
                Workspace.cleared(workspace.resolve(wanted.form().key())),
                opened,
                new MakePackage.Proofs(wanted.texts().receipts(), wanted.texts().faulty()));
        made.report().stream()
                .filter(check -> check.outcome() == Outcome.FAILED && check.property() != Property.USABILITY)
                .findFirst()
                .ifPresent(check -> {
                    throw new NotSound(check);
                });
        return new Packed(wanted, made, pages, at);
    }

    private PackagePlan plan(Wanted wanted, List<Staged> staged, Opened opened, Instant at) {
        var courtCase = wanted.job().courtCase();
        var all = new ArrayList<PackedFile>();
        staged.forEach(one -> all.add(one.file()));
        var folder = settings.workspace()
                .resolve(courtCase.id().toString())
                .resolve(wanted.part().key());
        var catalogue = catalogueText.of(wanted.job().catalogue(), wanted.part(), opened.sheets(), staged);
        all.add(StageFiles.text(folder, "catalogue.json", catalogue, at));
        var name = Objects.requireNonNull(court.name().get("zh-Hans"));
        var number = courtCase
                .number()
                .map(Object::toString)
                .orElse(courtCase.receipt().number());
        return new PackagePlan(
                "yunting-" + courtCase.id() + "-" + wanted.part().key(),
                number,
                new PackagePlan.Agency(name, court.code()),
                at,
                all);
    }

    private Uni<Void> keep(Packed packed) {
        var id = ids.next();
        var zip = packed.made().zip();
        return OnWorker.done(() -> DigestedStream.digest(zip))
                .chain(digest -> transactions
                        .reading(() -> files.find(packed.wanted().job().caseId()))
                        .map(found ->
                                Shelves.lockedUntil(found.orElseThrow().file().retention(), clock.now()))
                        .chain(until -> shelves.put(Shelf.PRIMARY, zip, digest, until)
                                .chain(primary -> shelves.put(Shelf.COPY, zip, digest, until)
                                        .chain(copy -> enter(
                                                kept(id, packed, digest, primary, copy),
                                                packed,
                                                List.of(primary, copy))))));
    }

    private KeptPackage kept(UUID id, Packed packed, Sha256 digest, Placement primary, Placement copy) {
        var report = new ArrayList<>(packed.made().report());
        report.add(make.check(
                Property.INTEGRITY, "read-back-from-both-shelves", "Java SHA-256", Outcome.PASSED, digest.hex()));
        report.add(make.check(
                Property.SECURITY,
                "write-once",
                "S3",
                writeOnce(primary, copy),
                primary.protection().key() + " " + copy.protection().key()));
        var wanted = packed.wanted();
        return new KeptPackage(
                id,
                wanted.job().caseId(),
                wanted.part(),
                wanted.form(),
                size(packed.made().zip()),
                digest,
                packed.made().contents(),
                report,
                packed.at());
    }

    /** Only a store that locks what it keeps makes it write-once; where the court's software alone guards it, that is what the report says. */
    private static Outcome writeOnce(Placement primary, Placement copy) {
        return primary.protection() == Protection.OBJECT_LOCK && copy.protection() == Protection.OBJECT_LOCK
                ? Outcome.PASSED
                : Outcome.BY_SOFTWARE;
    }

    private Uni<Void> enter(KeptPackage kept, Packed packed, List<Placement> placements) {
        var act = Actor.court().at(clock.now());
        var event = new PackageKept(kept.caseId(), kept.part(), kept.form().key(), kept.digest(), act);
        return transactions.inOne(() -> packages.add(kept)
                .chain(() -> packages.place(kept.id(), placements.getFirst()))
                .chain(() -> packages.place(kept.id(), placements.getLast()))
                .chain(() -> files.addPages(kept.caseId(), kept.part(), packed.pages()))
                .chain(() -> docket.append(kept.caseId(), List.of(event))));
    }

    private static long size(Path zip) {
        try {
            return Files.size(zip);
        } catch (IOException unread) {
            throw new UncheckedIOException("a package cannot be read", unread);
        }
    }
}
