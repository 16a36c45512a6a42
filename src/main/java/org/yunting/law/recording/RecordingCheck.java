package org.yunting.law.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;

/**
 * What a hearing's recording must have, laid over what it has. The whole of every sitting is recorded but for what the judge excepted with a reason (AVR 1,
 * 3); a flaw is noted (AVR 4), so that one of which nobody was told is a shortfall; and what was kept is kept as it was (AVR 5, 15).
 *
 * <p>A hole in the sound of one person is left to the alarm that runs with the hearing: who switches the microphone off is silent by right, and leaves no trace.
 *
 * @param sittings when the court sat
 * @param running when the recording ran
 * @param pauses when the judge had paused it
 * @param tracks what was kept
 * @param announced what was told to be missing, or not to be there for a reason
 */
public record RecordingCheck(
        List<Stretch> sittings,
        List<Stretch> running,
        List<Stretch> pauses,
        List<RecordedTrack> tracks,
        List<Announced> announced) {
    /** A recording is begun by hand, after the sitting is opened. */
    private static final Duration AN_ORDER_TAKES = Duration.ofMinutes(1);

    /** As long as a segment may be: shorter silences are silences. */
    private static final Duration A_SILENCE = Duration.ofSeconds(10);

    /** What is missing for less is no gap, here as in the alarm. */
    private static final Duration NO_GAP = Duration.ofSeconds(2);

    public RecordingCheck {
        sittings = List.copyOf(sittings);
        running = List.copyOf(running);
        pauses = List.copyOf(pauses);
        tracks = List.copyOf(tracks);
        announced = List.copyOf(announced);
    }

    /**
     * A gap, or a time without picture for which there is a reason.
     *
     * @param person of whom; null where it is everybody
     */
    public record Announced(@Nullable PersonId person, Stretch when) {
        private boolean concerns(PersonId other) {
            return person == null || person.equals(other);
        }
    }

    /** Everything that is lacking, by kind and then in the order of time. */
    public List<Shortfall> shortfalls() {
        return Stream.of(
                        sittingsNotRecorded(),
                        nobodyHeard(),
                        tracks.stream().filter(RecordedTrack::picture).flatMap(this::holes),
                        tracks.stream().flatMap(this::leftOut),
                        tracks.stream().flatMap(this::unsound))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Shortfall> sittingsNotRecorded() {
        return longerThan(
                        AN_ORDER_TAKES,
                        sittings,
                        Stream.concat(running.stream(), pauses.stream()).toList())
                .map(when -> ofEverybody(Shortfall.Kind.SITTING_NOT_RECORDED, when));
    }

    private Stream<Shortfall> nobodyHeard() {
        var heard = tracks.stream()
                .filter(track -> !track.picture())
                .flatMap(track -> track.segments().stream().map(RecordedSegment::when));
        var told = announced.stream().map(Announced::when);
        return longerThan(A_SILENCE, running, Stream.concat(heard, told).toList())
                .map(when -> ofEverybody(Shortfall.Kind.NOBODY_HEARD, when));
    }

    private Stream<Shortfall> holes(RecordedTrack track) {
        var segments = track.segments();
        var whole = segments.isEmpty()
                ? Stream.<Stretch>empty()
                : Stream.of(new Stretch(
                        segments.getFirst().when().from(),
                        latest(segments.getFirst().when().from(), segments)));
        var due = whole.flatMap(all -> running.stream().map(all::sharedWith).flatMap(Optional::stream))
                .toList();
        var there = Stream.concat(segments.stream().map(RecordedSegment::when), told(track.person()))
                .toList();
        return longerThan(NO_GAP, due, there)
                .map(when -> new Shortfall(Shortfall.Kind.PICTURE_WITH_HOLE, when, track.id(), track.person()));
    }

    private Stream<Shortfall> leftOut(RecordedTrack track) {
        var found = new ArrayList<Shortfall>();
        long expected = 1;
        var before = track.segments().isEmpty()
                ? Instant.EPOCH
                : track.segments().getFirst().when().from();
        for (var segment : track.segments()) {
            if (segment.number() != expected) {
                var from =
                        before.isAfter(segment.when().from()) ? segment.when().from() : before;
                found.add(new Shortfall(
                        Shortfall.Kind.SEGMENT_LEFT_OUT,
                        new Stretch(from, segment.when().from()),
                        track.id(),
                        track.person()));
            }
            expected = segment.number() + 1;
            before = segment.when().until();
        }
        return found.stream();
    }

    /** Segments that follow each other and lack the same are told once. */
    private Stream<Shortfall> unsound(RecordedTrack track) {
        var told = told(track.person()).toList();
        var found = new ArrayList<Shortfall>();
        long before = -1;
        for (var segment : track.segments()) {
            var kind = kindOf(segment, told);
            if (kind.isEmpty()) {
                continue;
            }
            var shortfall = new Shortfall(kind.get(), segment.when(), track.id(), track.person());
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.kind() == kind.get() && before == segment.number() - 1) {
                found.set(found.size() - 1, joined(last, shortfall));
            } else {
                found.add(shortfall);
            }
            before = segment.number();
        }
        return found.stream();
    }

    private static Optional<Shortfall.Kind> kindOf(RecordedSegment segment, List<Stretch> told) {
        return Optional.ofNullable(
                switch (segment.found()) {
                    case INTACT -> null;
                    case NEVER_KEPT ->
                        segment.when().without(told).stream()
                                        .anyMatch(left -> left.length().compareTo(NO_GAP) > 0)
                                ? Shortfall.Kind.SEGMENT_NEVER_KEPT
                                : null;
                    case MISSING -> Shortfall.Kind.SEGMENT_MISSING;
                    case ALTERED -> Shortfall.Kind.SEGMENT_ALTERED;
                    case OUT_OF_CHAIN -> Shortfall.Kind.SEGMENT_OUT_OF_CHAIN;
                    case NOT_IN_LEDGER -> Shortfall.Kind.SEGMENT_NOT_IN_LEDGER;
                });
    }

    private static Shortfall joined(Shortfall one, Shortfall next) {
        var until = next.when().until();
        return new Shortfall(
                one.kind(),
                new Stretch(
                        one.when().from(),
                        until.isAfter(one.when().until()) ? until : one.when().until()),
                one.track(),
                one.person());
    }

    private Stream<Stretch> told(PersonId person) {
        return announced.stream().filter(one -> one.concerns(person)).map(Announced::when);
    }

    private static Instant latest(Instant from, List<RecordedSegment> segments) {
        return segments.stream()
                .map(segment -> segment.when().until())
                .reduce(from, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Stream<Stretch> longerThan(Duration least, List<Stretch> due, List<Stretch> there) {
        return due.stream()
                .flatMap(stretch -> stretch.without(Stretch.merged(there)).stream())
                .filter(left -> left.length().compareTo(least) > 0);
    }

    private static Shortfall ofEverybody(Shortfall.Kind kind, Stretch when) {
        return new Shortfall(kind, when, null, null);
    }
}
