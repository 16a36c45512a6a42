package org.yunting.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the result: a figure, and what it is held against.
 *
 * @param what was measured
 * @param value the figure
 * @param unit of figure and aim
 * @param aim what was aimed at, where there is an aim
 */
record Line(String what, double value, String unit, Optional<Aim> aim) {

    /**
     * What a figure should reach.
     *
     * @param value to reach, in the unit of the line
     * @param isFloor whether more is better
     */
    record Aim(double value, boolean isFloor) {
        boolean isMetBy(double reached) {
            return isFloor ? reached >= value : reached <= value;
        }
    }

    static Line plain(String what, double value, String unit) {
        return new Line(what, value, unit, Optional.empty());
    }

    static Line atLeast(double aim, String what, double value, String unit) {
        return new Line(what, value, unit, Optional.of(new Aim(aim, true)));
    }

    static Line atMost(double aim, String what, double value, String unit) {
        return new Line(what, value, unit, Optional.of(new Aim(aim, false)));
    }

    /** Figure, aim, ratio of the figure to the aim, and whether it is met. */
    String text() {
        String figure = String.format(Locale.ROOT, "  %-58s %10.1f %-5s", what, value, unit);
        return aim.map(wanted -> figure
                        + String.format(
                                Locale.ROOT,
                                " aim %s %.1f, ratio %.2f, %s",
                                wanted.isFloor() ? "≥" : "≤",
                                wanted.value(),
                                value / wanted.value(),
                                wanted.isMetBy(value) ? "met" : "NOT MET"))
                .orElse(figure.stripTrailing());
    }
}
