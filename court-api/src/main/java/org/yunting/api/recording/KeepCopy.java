package org.yunting.api.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.GatherCopy.Gathered;
import org.yunting.api.recording.RecordingCopyRows.CopyFile;
import org.yunting.api.recording.RecordingCopyRows.Taken;
import org.yunting.api.storage.MultipartUpload;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Actor;
import org.yunting.law.recording.RecordingEvent;

/** Keeps a copy that is made: the file goes to the store first, then row and timeline entry, which is in the ledger, in one transaction. */
@ApplicationScoped
class KeepCopy {
    static final String MEDIA_TYPE = "video/webm";

    private static final String FOLDER = "recording-copies";
    private static final int PART_BYTES = 8 * 1024 * 1024;

    private final RecordingCopyRows rows;
    private final Hearings hearings;
    private final ObjectStore store;
    private final Docket docket;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    KeepCopy(
            RecordingCopyRows rows,
            Hearings hearings,
            ObjectStore store,
            Docket docket,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.rows = rows;
        this.hearings = hearings;
        this.store = store;
        this.docket = docket;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param goesOn said after each part that is in the store */
    Uni<Void> keep(Taken taken, Gathered gathered, Supplier<Uni<Void>> goesOn) {
        var key = ObjectKey.of(FOLDER, ids.next());
        return OnWorker.done(() -> file(gathered, key))
                .call(file -> put(gathered.folder(), file, goesOn))
                .chain(file -> transactions.inOne(() -> enter(taken, gathered, file)));
    }

    private CopyFile file(Gathered gathered, ObjectKey key) {
        var folder = gathered.folder();
        return new CopyFile(
                gathered.montage().begin(),
                gathered.segments(),
                gathered.leftOut(),
                key,
                DigestedStream.digest(folder.file(Montage.FILE)),
                folder.size(Montage.FILE),
                clock.now());
    }

    private Uni<Void> put(CopyFolder folder, CopyFile file, Supplier<Uni<Void>> goesOn) {
        int parts = (int) ((file.size() + PART_BYTES - 1) / PART_BYTES);
        return store.open(file.key(), MEDIA_TYPE)
                .chain(upload -> sendAll(folder, upload, parts, goesOn)
                        .chain(() -> store.parts(upload))
                        .chain(sent -> store.complete(upload, sent))
                        .onFailure()
                        .call(() -> store.abandon(upload)));
    }

    private Uni<Void> sendAll(CopyFolder folder, MultipartUpload upload, int parts, Supplier<Uni<Void>> goesOn) {
        return Multi.createFrom()
                .range(0, parts)
                .onItem()
                .transformToUniAndConcatenate(part -> OnWorker.done(
                                () -> folder.part(Montage.FILE, (long) part * PART_BYTES, PART_BYTES))
                        .chain(bytes -> store.send(upload, part + 1, bytes))
                        .call(() -> goesOn.get()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> enter(Taken taken, Gathered gathered, CopyFile file) {
        var places =
                gathered.montage().pictures().stream().map(CopyLane::person).toList();
        return rows.keep(taken, file, places)
                .chain(ours -> ours ? tell(taken, file) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Taken taken, CopyFile file) {
        return hearings.find(taken.hearing()).map(Refusals::found).chain(kept -> {
            var subject = new RecordingEvent.Subject(kept.hearing().booking().caseId(), taken.hearing());
            var copied = new RecordingEvent.RecordingCopied(
                    subject,
                    taken.kind(),
                    taken.person(),
                    file.digest(),
                    Actor.court().at(clock.now()));
            return docket.append(subject.caseId(), List.of(copied));
        });
    }
}
