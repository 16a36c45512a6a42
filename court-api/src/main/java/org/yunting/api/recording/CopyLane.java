package org.yunting.api.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.recording.Segment;

/**
 * What of one person follows each other without being there at once: one sound or one picture of a copy. Whoever comes again on another device goes on in
 * the same lane; whoever has two at once has two lanes, so that nothing of either is left out.
 *
 * @param pieces in the order of time; none overlaps the next
 */
record CopyLane(PersonId person, List<Piece> pieces) {
    /** Segments of one track touch each other by the clock, not to the microsecond. */
    private static final Duration SEAM = Duration.ofMillis(50);

    /** A device that is left goes on sending for a moment; its picture gives way to that of the new one. */
    private static final Duration LEAVING = Duration.ofSeconds(2);

    CopyLane {
        pieces = List.copyOf(pieces);
    }

    /**
     * A segment on the disk.
     *
     * @param file its name
     * @param from where it lies, from the beginning of the copy on
     * @param until where it ends, or the next one begins
     * @param length of the file, which may go on after that
     */
    record Piece(String file, Duration from, Duration until, Duration length) {
        static Piece whole(String file, Duration from, Duration length) {
            return new Piece(file, from, from.plus(length), length);
        }

        boolean isCut() {
            return until.minus(from).compareTo(length) < 0;
        }

        private Piece cutAt(Duration next) {
            return new Piece(file, from, next, length);
        }
    }

    /**
     * The lanes of one person; one without pieces where there is nothing.
     *
     * @param pieces all of that kind, in any order
     */
    static List<CopyLane> of(PersonId person, Segment.Kind kind, List<Piece> pieces) {
        var overlap = kind == Segment.Kind.SOUND ? SEAM : LEAVING;
        var lanes = new ArrayList<List<Piece>>();
        pieces.stream()
                .sorted(Comparator.comparing(Piece::from).thenComparing(Piece::file))
                .forEach(piece -> put(piece, lanes, overlap));
        if (lanes.isEmpty()) {
            lanes.add(List.of());
        }
        return lanes.stream().map(lane -> new CopyLane(person, lane)).toList();
    }

    private static void put(Piece piece, List<List<Piece>> lanes, Duration overlap) {
        for (var lane : lanes) {
            var last = lane.getLast();
            boolean later = piece.from().compareTo(last.from()) > 0;
            if (later && last.until().minus(overlap).compareTo(piece.from()) <= 0) {
                if (last.until().compareTo(piece.from()) > 0) {
                    lane.set(lane.size() - 1, last.cutAt(piece.from()));
                }
                lane.add(piece);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(piece)));
    }
}
