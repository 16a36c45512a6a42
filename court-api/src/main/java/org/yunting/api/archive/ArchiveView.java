package org.yunting.api.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.PackageRows.Check;
import org.yunting.api.archive.PackageRows.Placement;
import org.yunting.api.contract.Versioned;
import org.yunting.api.packaging.PackageCheck;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.FileState;
import org.yunting.law.archive.LegalHold;

/**
 * The file of a case, as those see it who keep it.
 *
 * @param state {@code open} before its catalogue is confirmed
 * @param fingerprint of the catalogue shown; whoever confirms it names it
 * @param open what must be settled first
 * @param packaging how far it has come, once the catalogue is confirmed
 * @param may what the reader can do now
 */
public record ArchiveView(
        long version,
        String state,
        String fingerprint,
        List<Entry> catalogue,
        List<MatterView> open,
        RetentionView retention,
        @Nullable Packaging packaging,
        List<Hold> holds,
        @Nullable Appraisal appraisal,
        List<PackageView> packages,
        List<String> may)
        implements Versioned {

    /** A line of the catalogue; its pages are counted when the file is packaged. */
    public record Entry(
            String part,
            int number,
            String kind,
            UUID subject,
            String title,
            Instant at,
            @Nullable String sha256,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage) {
        static Entry of(Catalogue.Entry entry, Catalogue.@Nullable Pages pages) {
            var item = entry.item();
            var digest = item.digest();
            return new Entry(
                    entry.part().key(),
                    entry.number(),
                    item.kind().key(),
                    item.subject(),
                    item.title(),
                    item.at(),
                    digest == null ? null : digest.hex(),
                    pages == null ? null : pages.first(),
                    pages == null ? null : pages.last());
        }
    }

    /** Something that is still open. */
    public record MatterView(String kind, String subject, String state, String basis) {}

    /** How long, and why. */
    public record RetentionView(String length, @Nullable LocalDate until, List<String> grounds, String basis) {}

    /** How far packaging has come. */
    public record Packaging(
            String step, int done, int total, @Nullable String fault) {
        static Packaging of(KeptFile.Progress progress) {
            return new Packaging(progress.step(), progress.done(), progress.total(), progress.fault());
        }
    }

    /** A hold. */
    public record Hold(
            UUID id, String reason, Instant at, @Nullable Instant liftedAt) {
        static Hold of(LegalHold hold) {
            return new Hold(hold.id(), hold.reason(), hold.at(), hold.liftedAt());
        }
    }

    /** The proposal to let it go. */
    public record Appraisal(String reason, Instant at) {
        static @Nullable Appraisal of(FileState state) {
            return state instanceof FileState.UnderAppraisal under ? new Appraisal(under.reason(), under.at()) : null;
        }
    }

    /** A package. */
    public record PackageView(
            String part,
            String form,
            long bytes,
            String sha256,
            Instant madeAt,
            List<Checked> report,
            List<Placed> placements,
            List<Found> checks) {
        static PackageView of(KeptPackage kept, List<Placement> placements, List<Check> checks) {
            return new PackageView(
                    kept.part().key(),
                    kept.form().key(),
                    kept.bytes(),
                    kept.digest().hex(),
                    kept.madeAt(),
                    kept.report().stream().map(Checked::of).toList(),
                    placements.stream()
                            .map(one -> new Placed(
                                    one.place().shelf().key(), one.protection().key(), one.at()))
                            .toList(),
                    checks.stream()
                            .map(one -> new Found(one.shelf().key(), one.found().key(), one.detail(), one.at()))
                            .toList());
        }
    }

    /** A line of the four-property report. */
    public record Checked(String property, String check, String tool, String outcome, String detail, Instant at) {
        static Checked of(PackageCheck check) {
            return new Checked(
                    check.property().key(),
                    check.check(),
                    check.tool(),
                    check.outcome().key(),
                    check.detail(),
                    check.at());
        }
    }

    /** Where its bytes rest, or rested. */
    public record Placed(String shelf, String protection, Instant at) {}

    /** What was found when they were read again. */
    public record Found(
            String shelf, String found, @Nullable String detail, Instant at) {}
}
