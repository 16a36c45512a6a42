package org.yunting.api.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.yunting.api.archive.StageFiles.Staged;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.packaging.BagPackage;
import org.yunting.api.packaging.EarkPackage;
import org.yunting.api.packaging.PackageCheck;
import org.yunting.api.packaging.PackageCheck.Outcome;
import org.yunting.api.packaging.PackageCheck.Property;
import org.yunting.api.packaging.PackageContents;
import org.yunting.api.packaging.PackagePlan;
import org.yunting.api.packaging.PackedFile;

/** Makes one package and looks at it by the four properties (ARL 39; the items after DA/T 70). Blocks. */
@ApplicationScoped
class MakePackage {
    private static final String TIKA = "Apache Tika 3.3.1";
    private static final String PDFBOX = "Apache PDFBox 3.0.7";
    private static final String PLATFORM = "Java " + Runtime.version().feature() + " SHA-256";
    private static final String LEDGER = "Yunting RFC 6962 check";

    private final EarkPackage eark;
    private final BagPackage bag;
    private final CourtClock clock;
    private final Tika tika = new Tika();

    MakePackage(EarkPackage eark, BagPackage bag, CourtClock clock) {
        this.eark = eark;
        this.bag = bag;
        this.clock = clock;
    }

    /** A package on the disk. */
    record Made(Path zip, List<PackageContents.Entry> contents, List<PackageCheck> report) {}

    /**
     * What is known of the files before they are packed.
     *
     * @param sheets pages of each item that has any
     * @param unopened paths of files that do not open as what they are
     * @param encrypted paths of documents that are encrypted: locked ones, and those that open for everybody today by a key in them
     */
    record Opened(Map<UUID, Integer> sheets, List<String> unopened, List<String> encrypted) {}

    /** @param pages 0 for what has none, negative if it does not open */
    private record Look(int pages, boolean encrypted) {
        static final Look UNOPENED = new Look(-1, false);
        static final Look LOCKED = new Look(-1, true);
    }

    /** How many receipts the file has, and how many do not hold. */
    record Proofs(int receipts, int faulty) {}

    /** Opens each file once: its type by its first bytes, and every PDF page by page. */
    Opened open(List<Staged> staged) {
        var sheets = new HashMap<UUID, Integer>();
        var unopened = new ArrayList<String>();
        var encrypted = new ArrayList<String>();
        for (var one : staged) {
            var look = look(one.file());
            if (look.pages() < 0) {
                unopened.add(one.file().path());
            } else {
                sheets.merge(one.entry().item().subject(), look.pages(), Integer::sum);
            }
            if (look.encrypted()) {
                encrypted.add(one.file().path());
            }
        }
        return new Opened(sheets, unopened, encrypted);
    }

    private Look look(PackedFile file) {
        try {
            if (!file.mediaType().equals("application/pdf")) {
                return tika.detect(file.file()).isEmpty() ? Look.UNOPENED : new Look(0, false);
            }
            try (var pdf = Loader.loadPDF(file.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                return new Look(pdf.getNumberOfPages(), pdf.isEncrypted());
            }
        } catch (InvalidPasswordException locked) {
            return Look.LOCKED;
        } catch (IOException unopened) {
            return Look.UNOPENED;
        }
    }

    Made make(PackageForm form, PackagePlan plan, Path workspace, Opened opened, Proofs proofs) {
        var report = new ArrayList<PackageCheck>();
        report.add(check(
                Property.AUTHENTICITY,
                "digests-as-sealed",
                PLATFORM,
                Outcome.PASSED,
                Integer.toString(plan.files().size())));
        report.add(check(
                Property.AUTHENTICITY,
                "ledger-receipts",
                LEDGER,
                Outcome.of(proofs.faulty() == 0),
                (proofs.receipts() - proofs.faulty()) + "/" + proofs.receipts()));
        var zip = switch (form) {
            case E_ARK -> eark(plan, folder(workspace, form), report);
            case BAGIT -> bag(plan, folder(workspace, form), report);
        };
        var contents = PackageContents.of(zip);
        report.addAll(readAgain(plan, contents));
        report.addAll(usability(plan, opened));
        return new Made(zip, contents, report);
    }

    private Path eark(PackagePlan plan, Path folder, List<PackageCheck> report) {
        var zip = eark.write(plan, folder);
        var validity = eark.validate(zip);
        report.add(check(
                Property.AUTHENTICITY,
                "package-structure",
                EarkPackage.TOOL,
                Outcome.of(validity.valid()),
                validity.passed() + " + " + validity.warnings() + " / " + validity.errors()));
        return zip;
    }

    private Path bag(PackagePlan plan, Path folder, List<PackageCheck> report) {
        var root = bag.layOut(plan, folder);
        report.add(check(
                Property.AUTHENTICITY,
                "package-structure",
                BagPackage.TOOL,
                Outcome.of(bag.isValid(root)),
                "RFC 8493"));
        return bag.zip(root);
    }

    /** Every file that went in is in it, with its digest, and nothing else but what the form itself adds. */
    private List<PackageCheck> readAgain(PackagePlan plan, List<PackageContents.Entry> contents) {
        Set<String> wanted = new HashSet<>();
        plan.files()
                .forEach(file -> wanted.add(file.path() + " " + file.digest().hex()));
        int found = 0;
        var foreign = new ArrayList<String>();
        for (var entry : contents) {
            var inside = entry.path().replaceFirst("^[^/]+/(representations/original/)?data/", "");
            if (wanted.remove(inside + " " + entry.sha256())) {
                found++;
            } else if (!isOfTheForm(entry.path())) {
                foreign.add(entry.path());
            }
        }
        return List.of(
                check(
                        Property.INTEGRITY,
                        "catalogue-complete",
                        PLATFORM,
                        Outcome.of(wanted.isEmpty()),
                        found + "/" + plan.files().size()),
                check(
                        Property.SECURITY,
                        "no-foreign-files",
                        PLATFORM,
                        Outcome.of(foreign.isEmpty()),
                        Integer.toString(foreign.size())),
                check(Property.SECURITY, "malware", "", Outcome.NOT_DONE, ""));
    }

    private static boolean isOfTheForm(String path) {
        return path.matches(
                "[^/]+/((representations/original/)?METS\\.xml|schemas/[^/]+\\.xsd|metadata/.+\\.xml|data/metadata/.+\\.xml"
                        + "|bagit\\.txt|bag-info\\.txt|(tag)?manifest-sha(256|512)\\.txt)");
    }

    private List<PackageCheck> usability(PackagePlan plan, Opened opened) {
        return List.of(
                check(
                        Property.USABILITY,
                        "files-open",
                        TIKA + ", " + PDFBOX,
                        Outcome.of(opened.unopened().isEmpty()),
                        opened.unopened().isEmpty()
                                ? Integer.toString(plan.files().size())
                                : String.join(" ", opened.unopened())),
                check(
                        Property.USABILITY,
                        "no-encryption",
                        PDFBOX,
                        Outcome.of(opened.encrypted().isEmpty()),
                        String.join(" ", opened.encrypted())));
    }

    private static Path folder(Path workspace, PackageForm form) {
        try {
            return Files.createDirectories(workspace.resolve(form.key()));
        } catch (IOException cannot) {
            throw new UncheckedIOException("the workspace of the archive cannot be written", cannot);
        }
    }

    PackageCheck check(Property property, String what, String tool, Outcome outcome, String detail) {
        return new PackageCheck(property, what, tool, outcome, detail, clock.now());
    }
}
