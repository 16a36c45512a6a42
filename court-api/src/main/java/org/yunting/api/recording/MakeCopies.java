package org.yunting.api.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.recording.CopyFault.NotCopied;
import org.yunting.api.recording.GatherCopy.Gathered;
import org.yunting.api.recording.RecordingCopyRows.Taken;
import org.yunting.api.storage.ObjectStoreException;

/**
 * Copies recordings into one file, one after the other. A process that dies leaves the copy to whoever takes it when its lease is over, and that one begins
 * anew; what it had put into the store is bytes that nobody knows.
 */
@ApplicationScoped
class MakeCopies {
    private static final Logger LOG = Logger.getLogger(MakeCopies.class);
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    /** How much shorter than the axis a whole copy can be: what is left of the last picture. */
    private static final Duration LAST_PICTURE = Duration.ofSeconds(1);

    /** How long a copy waits for a machine that can make it. */
    static final Duration FOR_OTHERS = Duration.ofMinutes(5);

    private final RecordingCopyRows rows;
    private final GatherCopy gather;
    private final Ffmpeg ffmpeg;
    private final KeepCopy keep;
    private final CopySettings settings;
    private final Transactions transactions;

    MakeCopies(
            RecordingCopyRows rows,
            GatherCopy gather,
            Ffmpeg ffmpeg,
            KeepCopy keep,
            CopySettings settings,
            Transactions transactions) {
        this.rows = rows;
        this.gather = gather;
        this.ffmpeg = ffmpeg;
        this.keep = keep;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Somebody else has begun the same: whoever made it until now was thought to be gone. */
    private static final class TakenByAnother extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Scheduled(every = "${court.recording.copies.interval:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return OnWorker.done(ffmpeg::isThere).chain(there -> there ? makeNext() : endThoseThatNobodyCanMake());
    }

    /** Other machines of this court may have an ffmpeg, and are given the time to take what waits. */
    private Uni<Void> endThoseThatNobodyCanMake() {
        return transactions.inOne(() -> rows.failWaiting(FOR_OTHERS, CopyFault.NO_FFMPEG));
    }

    private Uni<Void> makeNext() {
        return transactions
                .inOne(() -> rows.take(settings.lease()))
                .chain(taken -> taken.map(one -> make(one).chain(this::makeNext))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Makes what was taken, or says why not. */
    Uni<Void> make(Taken taken) {
        var folder = CopyFolder.of(settings.workspace(), taken);
        return gather.gather(taken, () -> note(taken, Duration.ZERO))
                .call(gathered -> compose(taken, gathered))
                .chain(gathered -> keep.keep(
                        taken, gathered, () -> note(taken, gathered.montage().length())))
                .onFailure()
                .recoverWithUni(failure -> failed(taken, failure))
                .eventually(() -> OnWorker.done(() -> {
                    folder.clear();
                    return true;
                }));
    }

    private Uni<Void> compose(Taken taken, Gathered gathered) {
        var folder = gathered.folder();
        return OnWorker.done(() -> {
                    folder.putAll(gathered.montage().lists());
                    return ffmpeg.start(folder.path(), gathered.montage().arguments());
                })
                .chain(run -> watched(taken, run)
                        .chain(() -> OnWorker.done(
                                () -> requireWhole(run, gathered.montage().length())))
                        .eventually(() -> OnWorker.done(run::isGone)))
                .replaceWithVoid();
    }

    /** Looks after it until it has ended. */
    private Uni<Void> watched(Taken taken, FfmpegRun run) {
        return Uni.createFrom()
                .deferred(() -> OnWorker.done(() -> look(run)))
                .call(look -> note(taken, look.reached()))
                .repeat()
                .until(Look::ended)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** What a look at it shows. */
    private record Look(boolean ended, Duration reached) {}

    private static Look look(FfmpegRun run) {
        boolean ended = run.endedWithin(A_LOOK);
        if (!ended && run.isOverdue()) {
            throw new NotCopied(CopyFault.TOOK_TOO_LONG, "ffmpeg had all the time that it may have");
        }
        return new Look(ended, run.reached());
    }

    private static boolean requireWhole(FfmpegRun run, Duration length) {
        if (run.lacksSpace()) {
            throw new NotCopied(CopyFault.NO_SPACE, run.complaints());
        }
        if (!run.succeeded() || run.reached().plus(LAST_PICTURE).compareTo(length) < 0) {
            throw new NotCopied(CopyFault.NOT_COMPOSED, run.complaints());
        }
        return true;
    }

    private Uni<Void> note(Taken taken, Duration reached) {
        return transactions
                .inOne(() -> rows.note(taken, reached, settings.lease()))
                .invoke(ours -> {
                    if (!ours) {
                        throw new TakenByAnother();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> failed(Taken taken, Throwable failure) {
        if (failure instanceof TakenByAnother) {
            return Uni.createFrom().voidItem();
        }
        LOG.errorf(failure, "copy %s of a recording was not made, attempt %d", taken.id(), taken.attempt());
        return transactions
                .inOne(() -> settle(taken, failure))
                .onFailure()
                .invoke(unsaid -> LOG.errorf(unsaid, "copy %s is begun anew when its lease is over", taken.id()))
                .onFailure()
                .recoverWithNull();
    }

    /** The store may answer again by itself; the rest does not. */
    private Uni<Void> settle(Taken taken, Throwable failure) {
        if (failure instanceof ObjectStoreException) {
            return taken.attempt() < RecordingCopyRows.ATTEMPTS_MAX
                    ? rows.postpone(taken, settings.pause())
                    : rows.fail(taken, CopyFault.UNAVAILABLE);
        }
        return rows.fail(taken, failure instanceof NotCopied not ? not.fault() : CopyFault.NOT_COMPOSED);
    }
}
