package org.yunting.law.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From an instant up to, and without, another.
 *
 * @param until not before {@code from}
 */
public record Stretch(Instant from, Instant until) {
    public Stretch {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a stretch of time ends before it begins");
        }
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** What both have; absent where they only touch. */
    public Optional<Stretch> sharedWith(Stretch other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return end.isAfter(begin) ? Optional.of(new Stretch(begin, end)) : Optional.empty();
    }

    /** What is left when all these are taken out of it, in order. */
    public List<Stretch> without(List<Stretch> taken) {
        var left = List.of(this);
        for (var one : taken) {
            left = left.stream().flatMap(stretch -> stretch.without(one)).toList();
        }
        return left;
    }

    /** The same time in stretches that neither overlap nor touch, in order. */
    public static List<Stretch> merged(List<Stretch> stretches) {
        var apart = new ArrayList<Stretch>();
        for (var stretch :
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || stretch.from.isAfter(last.until)) {
                apart.add(stretch);
            } else if (stretch.until.isAfter(last.until)) {
                apart.set(apart.size() - 1, new Stretch(last.from, stretch.until));
            }
        }
        return List.copyOf(apart);
    }

    private Stream<Stretch> without(Stretch taken) {
        if (sharedWith(taken).isEmpty()) {
            return Stream.of(this);
        }
        var before = taken.from.isAfter(from) ? Stream.of(new Stretch(from, taken.from)) : Stream.<Stretch>empty();
        var after = taken.until.isBefore(until) ? Stream.of(new Stretch(taken.until, until)) : Stream.<Stretch>empty();
        return Stream.concat(before, after);
    }
}
