package org.yunting.api.hearings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.hearings.Appearance.Place;

/**
 * Reads from the entries of a hearing who was where and when. A lost line ends an interval and its return begins another in the same place, so that
 * the gaps are what somebody missed; the entries say why, and nothing here judges it (OLR 25).
 */
public final class AttendanceIntervals {
    /**
     * A stay in one place.
     *
     * @param until absent while it lasts
     */
    public record Interval(Instant from, @Nullable Instant until, String place) {}

    private static final class Stay {
        private final List<Interval> intervals = new ArrayList<>();
        private @Nullable Place place;
        private @Nullable Instant since;

        void begin(Place where, Instant at) {
            end(at);
            place = where;
            since = at;
        }

        /** The line is lost: the interval ends, the place stays theirs. */
        void interrupt(Instant at) {
            if (place != null && since != null) {
                intervals.add(new Interval(since, at.isBefore(since) ? since : at, place.key()));
                since = null;
            }
        }

        void goOn(Instant at) {
            if (place != null && since == null) {
                since = at;
            }
        }

        void end(Instant at) {
            interrupt(at);
            place = null;
        }

        List<Interval> intervals() {
            var all = new ArrayList<>(intervals);
            if (place != null && since != null) {
                all.add(new Interval(since, null, place.key()));
            }
            return List.copyOf(all);
        }
    }

    private final Map<UUID, Stay> stays = new LinkedHashMap<>();

    private AttendanceIntervals() {}

    /** By person, in the order in which they came. */
    static Map<UUID, List<Interval>> of(List<TimelineEntry> entries) {
        var attendance = new AttendanceIntervals();
        entries.forEach(attendance::read);
        var byPerson = new LinkedHashMap<UUID, List<Interval>>();
        attendance.stays.forEach((person, stay) -> byPerson.put(person, stay.intervals()));
        return byPerson;
    }

    private void read(TimelineEntry entry) {
        var at = entry.at();
        switch (entry.kind()) {
            case "waiting-room-entered", "person-put-back" ->
                stay(entry).ifPresent(stay -> stay.begin(Place.WAITING, at));
            case "bench-entered", "person-admitted", "witness-called" ->
                stay(entry).ifPresent(stay -> stay.begin(Place.ROOM, at));
            case "person-left", "person-removed", "witness-dismissed", "interpreter-recused" ->
                stay(entry).ifPresent(stay -> stay.end(at));
            case "line-lost" -> stay(entry).ifPresent(stay -> stay.interrupt(lostSince(entry)));
            case "line-restored" -> stay(entry).ifPresent(stay -> stay.goOn(at));
            case "hearing-adjourned", "hearing-closed", "hearing-vacated" ->
                stays.values().forEach(stay -> stay.end(at));
            default -> {
                // the other acts move nobody
            }
        }
    }

    /** When they were heard last; older entries say only when that was noticed. */
    private static Instant lostSince(TimelineEntry entry) {
        var since = entry.params().getString("since");
        return since == null ? entry.at() : Instant.parse(since);
    }

    private Optional<Stay> stay(TimelineEntry entry) {
        return Optional.ofNullable(entry.params().getString("person"))
                .map(UUID::fromString)
                .map(person -> stays.computeIfAbsent(person, none -> new Stay()));
    }
}
