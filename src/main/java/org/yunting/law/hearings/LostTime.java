package org.yunting.law.hearings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yunting.law.kernel.Stretch;

/**
 * How much of the court's sitting passed somebody by. Only what was lost while the court sat counts, and a moment in which two people of one side were
 * cut off counts once. What to make of it is for the judge: a failure of network or device is never taken for a refusal to appear (OLR 25).
 *
 * <p>Somebody could not hear or be heard
 *
 * <ul>
 *   <li>from the last sign of life of a device that fell silent, and not from the moment at which the court took its line for lost;
 *   <li>for the whole {@link #LOOK} of a device that says it was cut off, and on until it says otherwise;
 *   <li>while no bridge carried the room;
 *   <li>while the court's own recorder heard nothing of a microphone that was on.
 * </ul>
 *
 * <p>A poor line, however much of it is lost, is a line: it is shown, and not counted. In doubt more counts than was lost, and never less.
 */
public final class LostTime {
    /** What a device looks back upon when it says how good its line is. */
    public static final Duration LOOK = Duration.ofSeconds(5);

    private LostTime() {}

    /**
     * The time of the sittings that fell into interruptions.
     *
     * @param sittings when the court sat; they do not overlap
     * @param interruptions when somebody of the side could not hear or be heard, in any order; they may overlap
     */
    public static Duration of(List<Stretch> sittings, List<Stretch> interruptions) {
        var apart = Stretch.merged(interruptions);
        return sittings.stream()
                .flatMap(sitting -> apart.stream().map(sitting::sharedWith))
                .flatMap(Optional::stream)
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
