package org.yunting.api.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.CopyLane.Piece;
import org.yunting.api.recording.RecordingCopyRows.Taken;
import org.yunting.api.recording.RecordingRows.Track;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;
import org.yunting.media.recording.Segment;

/**
 * Brings the segments of a copy onto the disk, each held against its digest, and lays them out on the axis of the hearing. One that is gone or is not what was
 * recorded is left out and counted: a copy shows nothing that was not recorded.
 */
@ApplicationScoped
class GatherCopy {
    /** After so many segments it is said that the work goes on. */
    private static final int SEGMENTS_A_WORD = 40;

    private final RecordingRows rows;
    private final Timeline timeline;
    private final ObjectStore store;
    private final Transactions transactions;
    private final CopySettings settings;

    GatherCopy(
            RecordingRows rows,
            Timeline timeline,
            ObjectStore store,
            Transactions transactions,
            CopySettings settings) {
        this.rows = rows;
        this.timeline = timeline;
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** What is known of the recording. */
    private record Known(Stretch axis, List<Track> tracks, List<KeptSegment> segments) {}

    /** A segment that is on the disk. */
    private record Staged(Track track, Piece piece) {}

    /** What ffmpeg can begin with. */
    record Gathered(CopyFolder folder, Montage montage, int segments, int leftOut) {}

    /** @param goesOn said from time to time, so that nobody else begins the same */
    Uni<Gathered> gather(Taken taken, Supplier<Uni<Void>> goesOn) {
        return transactions
                .reading(() -> known(taken))
                .chain(known -> OnWorker.done(() -> folder(taken, known))
                        .chain(folder -> stage(known, folder, goesOn).map(staged -> laidOut(folder, known, staged))));
    }

    private Uni<Known> known(Taken taken) {
        var person = taken.person();
        return rows.tracks(taken.hearing())
                .chain(tracks -> rows.segments(taken.hearing())
                        .chain(segments -> timeline.of(taken.hearing())
                                .map(RecordingCourse::of)
                                .map(course -> Refusals.found(RecordingAxis.of(course, segments)))
                                .map(axis -> new Known(
                                        axis,
                                        tracks.stream()
                                                .filter(track -> person == null || person.equals(track.person()))
                                                .toList(),
                                        segments))));
    }

    private CopyFolder folder(Taken taken, Known known) {
        var wanted = known.tracks().stream().map(Track::id).collect(Collectors.toSet());
        long bytes = known.segments().stream()
                .filter(segment -> wanted.contains(segment.track()))
                .mapToLong(KeptSegment::bytes)
                .sum();
        // what is made is hardly larger than what it is made of, and may lie there beside it
        var folder = CopyFolder.of(settings.workspace(), taken);
        folder.begin(taken, 2 * bytes);
        return folder;
    }

    private Uni<List<Staged>> stage(Known known, CopyFolder folder, Supplier<Uni<Void>> goesOn) {
        var tracks = known.tracks().stream().collect(Collectors.toMap(Track::id, Function.identity()));
        var wanted = known.segments().stream()
                .filter(segment -> tracks.containsKey(segment.track()))
                .toList();
        return Multi.createFrom()
                .range(0, wanted.size())
                .onItem()
                .transformToUniAndConcatenate(number -> fetched(wanted.get(number), known, tracks, folder, number)
                        .call(() -> number % SEGMENTS_A_WORD == 0
                                ? goesOn.get()
                                : Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    /** @return no more than one; none where its file is not what was recorded */
    private Uni<List<Staged>> fetched(
            KeptSegment segment, Known known, Map<UUID, Track> tracks, CopyFolder folder, int number) {
        var key = segment.key();
        var track = tracks.get(segment.track());
        if (key == null || track == null) {
            return Uni.createFrom().item(List.of());
        }
        var name = "segment-%06d.webm".formatted(number);
        var from = Duration.between(known.axis().from(), segment.startedAt());
        return isWhatWasRecorded(segment, key, folder, name)
                .map(is -> is ? List.of(new Staged(track, Piece.whole(name, from, segment.duration()))) : List.of());
    }

    private Uni<Boolean> isWhatWasRecorded(KeptSegment segment, ObjectKey key, CopyFolder folder, String name) {
        return store.read(key, bytes -> folder.put(name, bytes).hex().equals(segment.sha256()))
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithItem(false);
    }

    private static Gathered laidOut(CopyFolder folder, Known known, List<Staged> staged) {
        var pictures = lanes(known, staged, Segment.Kind.PICTURE);
        if (pictures.size() > Montage.PLACES_MAX) {
            throw new CopyFault.NotCopied(CopyFault.TOO_MANY, pictures.size() + " pictures");
        }
        var sounds = lanes(known, staged, Segment.Kind.SOUND);
        var axis = known.axis();
        var tracks = known.tracks().stream().map(Track::id).collect(Collectors.toSet());
        int all = (int) known.segments().stream()
                .filter(segment -> tracks.contains(segment.track()))
                .count();
        var montage = new Montage(pictures, sounds, axis.from(), axis.length());
        return new Gathered(folder, montage, staged.size(), all - staged.size());
    }

    /** Those of everybody, in the order in which they were first heard or seen. */
    private static List<CopyLane> lanes(Known known, List<Staged> staged, Segment.Kind kind) {
        var persons = known.tracks().stream().map(Track::person).distinct().toList();
        var lanes = new ArrayList<CopyLane>();
        for (PersonId person : persons) {
            var pieces = staged.stream()
                    .filter(one -> one.track().kind() == kind)
                    .filter(one -> one.track().person().equals(person))
                    .map(Staged::piece)
                    .toList();
            lanes.addAll(CopyLane.of(person, kind, pieces));
        }
        return lanes;
    }
}
