package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.ledger.Ledger;
import org.yunting.api.recording.RecordingBlankRows.KeptBlank;
import org.yunting.api.recording.RecordingRows.KeptGap;
import org.yunting.api.recording.RecordingRows.Track;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;
import org.yunting.media.recording.Segment;

/**
 * Keeps what a recorder made: the file goes to the store first, then row and ledger entry in one transaction. A crash between the two leaves a file that
 * nothing names. Each may be tried again until it succeeds.
 */
@ApplicationScoped
class KeepRecording {
    private static final String FOLDER = "recordings";

    private final RecordingRows rows;
    private final RecordingBlankRows blanks;
    private final ObjectStore store;
    private final Ledger ledger;
    private final HearingDesk desk;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    KeepRecording(
            RecordingRows rows,
            RecordingBlankRows blanks,
            ObjectStore store,
            Ledger ledger,
            HearingDesk desk,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.rows = rows;
        this.blanks = blanks;
        this.store = store;
        this.ledger = ledger;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Void> segment(HearingId hearing, Voices.Speaker speaker, Segment segment) {
        var id = ids.next();
        var key = ObjectKey.of(FOLDER, id);
        return store.put(key, KeptSegment.mediaType(segment.kind()), segment.webm())
                .chain(() -> {
                    var track = track(hearing, speaker, segment);
                    return note(track, KeptSegment.of(id, track.id(), hearing, segment, key));
                });
    }

    /** Keeps of a segment only what holds the chain together, where there was no more room for its file; the file itself can go at once. */
    Supplier<Uni<Void>> digest(HearingId hearing, Voices.Speaker speaker, Segment segment) {
        var track = track(hearing, speaker, segment);
        var without = KeptSegment.of(ids.next(), track.id(), hearing, segment, null);
        return () -> note(track, without);
    }

    Uni<Void> began(HearingId hearing, KeptGap gap) {
        return transactions.inOne(() -> rows.begin(hearing, gap)
                .chain(() -> note(
                        hearing,
                        act -> one -> one.recording().noteGap(gap.person(), gap.cause(), gap.beganAt(), act))));
    }

    Uni<Void> ended(HearingId hearing, KeptGap gap, Instant until) {
        return transactions.inOne(() -> rows.end(gap.id(), until)
                .chain(() -> note(
                        hearing, act -> one -> one.recording().noteGapEnded(gap.person(), gap.cause(), until, act))));
    }

    Uni<Void> began(HearingId hearing, KeptBlank blank) {
        return transactions.inOne(() -> blanks.begin(hearing, blank));
    }

    Uni<Void> ended(KeptBlank blank, Instant until) {
        return transactions.inOne(() -> blanks.end(blank.id(), until));
    }

    private Track track(HearingId hearing, Voices.Speaker speaker, Segment segment) {
        return new Track(ids.next(), hearing, segment.endpoint(), segment.kind(), speaker.person(), speaker.capacity());
    }

    private Uni<Void> note(Track track, KeptSegment segment) {
        return transactions.inOne(
                () -> rows.track(track, clock.now()).map(segment::onTrack).chain(this::note));
    }

    /** In the transaction of the caller; the same again does no harm. */
    Uni<Void> note(KeptSegment kept) {
        return rows.add(kept, clock.now())
                .chain(added -> added
                        ? ledger.enter(kept.id(), kept.statement())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> note(HearingId hearing, Function<Act, Function<Hearing, Outcome<Hearing>>> noted) {
        return desk.note(hearing, noted.apply(Actor.court().at(clock.now())));
    }
}
