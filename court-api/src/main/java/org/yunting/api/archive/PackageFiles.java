package org.yunting.api.archive;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.yunting.api.archive.KeptFile.Progress;
import org.yunting.api.archive.StageFiles.Staged;
import org.yunting.api.cases.Cases;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.FilePart;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;

/**
 * Packages files whose catalogue was confirmed, one after the other: fetch, write, check, keep on both shelves, enter. Each package is a transaction of its
 * own. A process that dies leaves the file to whoever takes it when its lease is over; what was fetched is used again, a package that was entered is not
 * made again, and one that was not entered is bytes that nobody knows.
 */
@ApplicationScoped
class PackageFiles {
    private static final Logger LOG = Logger.getLogger(PackageFiles.class);

    private final FileRows files;
    private final PackageRows packages;
    private final Cases cases;
    private final GatherFile gather;
    private final WriteItems write;
    private final StageFiles stage;
    private final MakePackage make;
    private final PackPart packPart;
    private final Docket docket;
    private final ArchiveSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    PackageFiles(
            FileRows files,
            PackageRows packages,
            Cases cases,
            GatherFile gather,
            WriteItems write,
            StageFiles stage,
            MakePackage make,
            PackPart packPart,
            Docket docket,
            ArchiveSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.files = files;
        this.packages = packages;
        this.cases = cases;
        this.gather = gather;
        this.write = write;
        this.stage = stage;
        this.make = make;
        this.packPart = packPart;
        this.docket = docket;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is packaged. */
    record Job(CourtCase courtCase, Catalogue catalogue, List<Holding> holdings, List<KeptPackage> there) {
        CaseId caseId() {
            return courtCase.id();
        }

        boolean isThere(FilePart part, PackageForm form) {
            return there.stream().anyMatch(kept -> kept.part() == part && kept.form() == form);
        }
    }

    @Scheduled(every = "${court.archive.interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return transactions
                .inOne(() -> files.take(settings.lease().toSeconds()))
                .chain(taken -> taken.map(caseId -> packaged(caseId).chain(this::workOff))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> packaged(CaseId caseId) {
        return transactions
                .reading(() -> job(caseId))
                .chain(this::makeAll)
                .onFailure()
                .recoverWithUni(failure -> failed(caseId, failure));
    }

    private Uni<Job> job(CaseId caseId) {
        return cases.find(caseId)
                .map(Refusals::found)
                .chain(kept -> files.catalogue(caseId)
                        .chain(catalogue -> gather.holdings(kept.courtCase())
                                .chain(holdings -> packages.of(caseId)
                                        .map(there -> new Job(kept.courtCase(), catalogue, holdings, there)))));
    }

    private Uni<Void> makeAll(Job job) {
        var folder = settings.workspace().resolve(job.caseId().toString());
        int total = StageFiles.count(job.catalogue(), job.holdings());
        return stage.stage(folder, job.catalogue(), job.holdings(), done -> note(job, "fetching", done, total))
                .chain(stored -> write.of(job.courtCase())
                        .chain(texts -> OnWorker.done(() -> withTexts(folder, job, stored, texts))
                                .chain(staged -> parts(job, staged, texts))))
                .chain(() -> archived(job.caseId()))
                .chain(() -> OnWorker.done(() -> Workspace.cleared(folder)))
                .chain(() -> OnWorker.done(() -> Workspace.cleared(making(settings, job.caseId()))))
                .replaceWithVoid();
    }

    /** Where the packages of a case are written. */
    static Path making(ArchiveSettings settings, CaseId caseId) {
        return settings.workspace().resolve(caseId + "-making");
    }

    private static List<Staged> withTexts(Path folder, Job job, List<Staged> stored, WriteItems.Texts texts) {
        var all = new ArrayList<>(stored);
        for (var text : texts.texts()) {
            job.catalogue().entries().stream()
                    .filter(entry -> entry.item().kind() == text.kind())
                    .forEach(entry -> all.add(StageFiles.write(folder, entry, text)));
        }
        return all;
    }

    private Uni<Void> parts(Job job, List<Staged> staged, WriteItems.Texts texts) {
        Uni<Void> all = Uni.createFrom().voidItem();
        int steps = FilePart.values().length * PackageForm.values().length;
        int step = 0;
        for (var part : FilePart.values()) {
            var own = OnWorker.done(() -> own(part, staged)).memoize().indefinitely();
            for (var form : PackageForm.values()) {
                int done = step++;
                if (job.isThere(part, form)) {
                    continue;
                }
                all = all.chain(() -> note(job, "packing", done, steps))
                        .chain(() -> own)
                        .map(files -> new PackPart.Wanted(job, part, form, files, texts))
                        .chain(wanted -> packPart.pack(wanted, what -> note(job, what, done, steps)));
            }
        }
        return all;
    }

    private PackPart.Own own(FilePart part, List<Staged> staged) {
        var files = staged.stream().filter(one -> one.entry().part() == part).toList();
        return new PackPart.Own(files, make.open(files));
    }

    private Uni<Void> archived(CaseId caseId) {
        var act = Actor.court().at(clock.now());
        return transactions.inOne(() -> files.find(caseId).map(Refusals::found).chain(kept -> {
            var granted = Refusals.granted(kept.file().archived(act));
            return files.store(kept.with(granted.next()))
                    .chain(() -> docket.append(caseId, granted.events()))
                    .chain(() -> files.note(caseId, new Progress("done", 0, 0, null), 0));
        }));
    }

    private Uni<Void> note(Job job, String step, int done, int total) {
        var progress = new Progress(step, done, total, null);
        return transactions.inOne(
                () -> files.note(job.caseId(), progress, settings.lease().toSeconds()));
    }

    private Uni<Void> failed(CaseId caseId, Throwable failure) {
        LOG.errorf(failure, "the file of case %s was not packaged", caseId);
        var fault = failure instanceof StageFiles.Altered || failure instanceof PackPart.NotSound
                ? String.valueOf(failure.getMessage())
                : "unavailable";
        Duration pause = settings.pause();
        return transactions.inOne(() -> files.note(caseId, new Progress("waiting", 0, 0, fault), pause.toSeconds()));
    }
}
