package org.yunting.api.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yunting.api.database.Transactions;
import org.yunting.api.ledger.Ledger;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.api.recording.RecordingRows.Track;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.recording.RecordedSegment;
import org.yunting.law.recording.RecordedSegment.Found;
import org.yunting.law.recording.RecordedTrack;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;
import org.yunting.media.recording.Segment;

/** Reads every segment of a hearing again and compares it with what was kept of it, its chain and the ledger. Files are read outside of any transaction. */
@ApplicationScoped
class ReadAgain {
    private final RecordingRows rows;
    private final Ledger ledger;
    private final ObjectStore store;
    private final Transactions transactions;

    ReadAgain(RecordingRows rows, Ledger ledger, ObjectStore store, Transactions transactions) {
        this.rows = rows;
        this.ledger = ledger;
        this.store = store;
        this.transactions = transactions;
    }

    private record Kept(List<Track> tracks, List<KeptSegment> segments, Set<UUID> entered) {}

    /** @return fails with {@link ObjectStoreException} if the store does not answer: then nothing is known */
    Uni<List<RecordedTrack>> tracks(HearingId hearing) {
        return transactions
                .reading(() -> rows.tracks(hearing)
                        .chain(tracks -> rows.segments(hearing)
                                .chain(segments -> ledger.entered(segments.stream()
                                                .map(KeptSegment::id)
                                                .toList())
                                        .map(entered -> new Kept(tracks, segments, entered)))))
                .chain(this::readAll);
    }

    private Uni<List<RecordedTrack>> readAll(Kept kept) {
        return Multi.createFrom()
                .iterable(kept.segments())
                .onItem()
                .transformToUniAndConcatenate(this::ofFile)
                .collect()
                .asList()
                .map(found -> tracks(kept, found));
    }

    /** What its file alone tells. */
    private Uni<Found> ofFile(KeptSegment segment) {
        var key = segment.key();
        if (key == null) {
            return Uni.createFrom().item(Found.NEVER_KEPT);
        }
        return store.read(key, DigestedStream::digest)
                .map(digest -> digest.hex().equals(segment.sha256()) ? Found.INTACT : Found.ALTERED)
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithItem(Found.MISSING);
    }

    private static List<RecordedTrack> tracks(Kept kept, List<Found> files) {
        var byTrack = new HashMap<UUID, List<RecordedSegment>>();
        var chains = new HashMap<UUID, ChainLink>();
        for (int place = 0; place < kept.segments().size(); place++) {
            var segment = kept.segments().get(place);
            boolean chained = follows(segment, chains);
            var found = found(files.get(place), chained, kept.entered().contains(segment.id()));
            byTrack.computeIfAbsent(segment.track(), none -> new ArrayList<>())
                    .add(new RecordedSegment(segment.number(), when(segment), found));
        }
        return kept.tracks().stream()
                .map(track -> new RecordedTrack(
                        track.id(),
                        track.person(),
                        track.kind() == Segment.Kind.PICTURE,
                        byTrack.getOrDefault(track.id(), List.of())))
                .toList();
    }

    /** Whether the chain of its track leads over it. The next one is held against what this one says, so that one break is told once. */
    private static boolean follows(KeptSegment segment, Map<UUID, ChainLink> chains) {
        var before = chains.getOrDefault(segment.track(), ChainLink.BEGINNING);
        var link = before.then(new Digest(segment.sha256()));
        chains.put(segment.track(), new ChainLink(segment.number(), new Digest(segment.chain())));
        return link.digest().hex().equals(segment.chain());
    }

    private static Found found(Found file, boolean chained, boolean entered) {
        if (file == Found.MISSING || file == Found.ALTERED) {
            return file;
        }
        if (!chained) {
            return Found.OUT_OF_CHAIN;
        }
        return entered ? file : Found.NOT_IN_LEDGER;
    }

    private static Stretch when(KeptSegment segment) {
        return new Stretch(segment.startedAt(), segment.startedAt().plus(segment.duration()));
    }
}
