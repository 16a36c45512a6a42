package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/**
 * How long people and sides were heard speaking while the court sat. Parties have equal rights in litigation, and the court sees to it that they can use
 * them (CPL 8). How far the sides are apart is stated and never judged: who has more to prove has more to say.
 *
 * <p>What counts is what arrived at a device of the bench, not what anybody's own device says of itself.
 */
public final class SpeakingTime {
    private SpeakingTime() {}

    /**
     * A short time, and whose voices were heard in it.
     *
     * @param length more than nothing
     */
    public record Slice(Duration length, Set<PersonId> voices) {
        public Slice {
            voices = Set.copyOf(voices);
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a slice of time without length");
            }
        }
    }

    /**
     * What was counted of something heard.
     *
     * @param listened how much time it covers, silence included
     * @param people how long each was heard; who was not is not in it
     * @param sides how long anybody of a side was heard: a moment in which two of them spoke counts once
     */
    public record Counted(Duration listened, Map<PersonId, Duration> people, Map<Capacity, Duration> sides) {
        public Counted {
            people = Map.copyOf(people);
            sides = Map.copyOf(sides);
        }
    }

    /**
     * The sides that are furthest apart.
     *
     * @param by how much longer {@code longest} was heard than {@code shortest}; nothing where all were heard equally long
     */
    public record Difference(Capacity longest, Capacity shortest, Duration by) {}

    /**
     * Counts what a device of the bench heard up to now. A moment is counted once, whoever tells of it first; a break of the session counts for nobody, nor
     * does a voice that nobody in the courtroom can hear.
     *
     * @param heard slices one after the other, the last of which ends now
     * @param countedUntil up to when this hearing is counted already; absent at its beginning
     * @return empty if nothing of it counts
     */
    public static Optional<Counted> count(
            Hearing hearing, PersonId listener, List<Slice> heard, @Nullable Instant countedUntil, Instant now) {
        if (!(hearing.state() instanceof HearingState.InSession session) || !listensForTheBench(hearing, listener)) {
            return Optional.empty();
        }
        var from =
                countedUntil == null || countedUntil.isBefore(session.openedAt()) ? session.openedAt() : countedUntil;
        var fresh = after(from, heard, now);
        return fresh.isEmpty() ? Optional.empty() : Optional.of(counted(fresh, audible(hearing, session)));
    }

    /** @param sides how long each side of a hearing was heard, also one that was not heard at all; nothing to state of less than two */
    public static Optional<Difference> difference(Map<Capacity, Duration> sides) {
        if (sides.size() < 2) {
            return Optional.empty();
        }
        // By rank of the sides where they were heard equally long, so that the answer is one and the same.
        var inOrder = new EnumMap<>(sides)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .toList();
        var longest = inOrder.getFirst();
        var shortest = inOrder.getLast();
        return Optional.of(new Difference(
                longest.getKey(), shortest.getKey(), longest.getValue().minus(shortest.getValue())));
    }

    private static boolean listensForTheBench(Hearing hearing, PersonId listener) {
        return hearing.roll()
                .find(listener)
                .filter(appearance -> appearance.isBench() && isInCourtroom(appearance))
                .isPresent();
    }

    /** Slices of which more than half lies after that; what is told of comes a little early or late, and neither loses nor doubles a slice each time. */
    private static List<Slice> after(Instant from, List<Slice> heard, Instant now) {
        var fresh = new ArrayList<Slice>();
        var end = now;
        for (var slice : heard.reversed()) {
            if (!end.minus(slice.length().dividedBy(2)).isAfter(from)) {
                break;
            }
            fresh.add(slice);
            end = end.minus(slice.length());
        }
        return fresh;
    }

    private static Counted counted(List<Slice> slices, Map<PersonId, Capacity> audible) {
        var listened = Duration.ZERO;
        var people = new HashMap<PersonId, Duration>();
        var sides = new EnumMap<Capacity, Duration>(Capacity.class);
        for (var slice : slices) {
            listened = listened.plus(slice.length());
            var voices = slice.voices().stream().filter(audible::containsKey).toList();
            voices.forEach(person -> people.merge(person, slice.length(), Duration::plus));
            voices.stream()
                    .map(audible::get)
                    .filter(Capacity::isParty)
                    .distinct()
                    .forEach(side -> sides.merge(side, slice.length(), Duration::plus));
        }
        return new Counted(listened, people, sides);
    }

    /** Who is heard by all if they speak, and in what capacity. */
    private static Map<PersonId, Capacity> audible(Hearing hearing, HearingState.InSession session) {
        return hearing.roll().in(Place.ROOM).stream()
                .filter(SpeakingTime::isInCourtroom)
                .filter(appearance -> !session.silences(appearance))
                .collect(Collectors.toMap(Appearance::person, Appearance::capacity));
    }

    private static boolean isInCourtroom(Appearance appearance) {
        return appearance.place() == Place.ROOM && appearance.privateRoom() == null;
    }
}
