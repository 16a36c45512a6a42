package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of the court's sitting passed somebody by. Only what was lost while the court sat counts, and a moment in which two people of one side were
 * cut off counts once. What to make of it is for the judge: a failure of network or device is never taken for a refusal to appear (OLR 25).
 */
public final class LostTime {
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

        private Duration sharedWith(Stretch other) {
            var begin = from.isAfter(other.from) ? from : other.from;
            var end = until.isBefore(other.until) ? until : other.until;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    private LostTime() {}

    /**
     * The time of the sittings that fell into interruptions.
     *
     * @param sittings when the court sat; they do not overlap
     * @param interruptions when somebody of the side could not hear or be heard, in any order; they may overlap
     */
    public static Duration of(List<Stretch> sittings, List<Stretch> interruptions) {
        var apart = merged(interruptions);
        return sittings.stream()
                .flatMap(sitting -> apart.stream().map(sitting::sharedWith))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Stretch> merged(List<Stretch> interruptions) {
        var apart = new ArrayList<Stretch>();
        for (var interruption : interruptions.stream()
                .sorted(Comparator.comparing(Stretch::from))
                .toList()) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || interruption.from().isAfter(last.until())) {
                apart.add(interruption);
            } else if (interruption.until().isAfter(last.until())) {
                apart.set(apart.size() - 1, new Stretch(last.from(), interruption.until()));
            }
        }
        return apart;
    }
}
