package org.yunting.api.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yunting.api.lines.LineTestFigures.OwnDevice;
import org.yunting.api.lines.LineTestFigures.Speaker;

/**
 * How good a line is, from the figures of a test. Whoever could not be heard, seen or hear the court is poor, whatever the figures; else the worst figure
 * decides. Losses and round trip have the bounds of the badge in the room ({@code docs/room-protocol.md}), so that who tests well is not shown as poor when
 * the hearing begins.
 */
final class LineTestRule {
    private LineTestRule() {}

    /** @param reasons what keeps it from being good, the worst first; none of a good one */
    record Judged(Verdict verdict, List<LineTestReason> reasons) {
        static final Judged UNFINISHED = new Judged(Verdict.POOR, List.of(LineTestReason.NOT_FINISHED));

        Judged {
            reasons = List.copyOf(reasons);
        }
    }

    private record Found(LineTestReason reason, Verdict verdict) {}

    /** Which figures of a test count. */
    private enum Of {
        EVERYTHING,
        SOUND,
        PICTURE
    }

    /**
     * A bound of a figure.
     *
     * @param direction 1 where more is worse, -1 where less is
     * @param good up to which it is good
     * @param bearable up to which it is fair, beyond it poor
     */
    private record Bound(
            LineTestReason reason,
            Of of,
            int direction,
            double good,
            double bearable,
            Function<LineTestFigures, @Nullable Number> figure) {
        Optional<Found> broken(LineTestFigures figures) {
            return Optional.ofNullable(figure.apply(figures))
                    .map(Number::doubleValue)
                    .flatMap(value -> verdict(value).map(verdict -> new Found(reason, verdict)));
        }

        private Optional<Verdict> verdict(double value) {
            if (direction * value > direction * bearable) {
                return Optional.of(Verdict.POOR);
            }
            return direction * value > direction * good ? Optional.of(Verdict.FAIR) : Optional.empty();
        }
    }

    /** The only place where they stand. Shares, milliseconds, pixels, and hundredths of the loudest. */
    private static final List<Bound> BOUNDS = List.of(
            new Bound(LineTestReason.LOSS, Of.EVERYTHING, 1, 0.03, 0.1, LineTestFigures::lossShare),
            new Bound(LineTestReason.ROUND_TRIP, Of.EVERYTHING, 1, 400, 800, LineTestFigures::roundTripMs),
            new Bound(LineTestReason.JITTER, Of.EVERYTHING, 1, 50, 150, LineTestFigures::jitterMs),
            new Bound(LineTestReason.SLOW_START, Of.PICTURE, 1, 5_000, 10_000, LineTestFigures::firstPictureMs),
            new Bound(LineTestReason.SMALL_PICTURE, Of.PICTURE, -1, 360, 180, LineTestFigures::receivedHeight),
            new Bound(LineTestReason.MICROPHONE_QUIET, Of.SOUND, -1, 15, 0, LineTestFigures::microphoneLevel));

    static Judged judge(LineTestFigures figures) {
        var found = new ArrayList<Found>();
        missing(figures).forEach(reason -> found.add(new Found(reason, Verdict.POOR)));
        if (figures.connected()) {
            BOUNDS.stream()
                    .filter(bound -> counts(bound.of(), figures))
                    .forEach(bound -> bound.broken(figures).ifPresent(found::add));
        }
        found.sort(Comparator.comparing(Found::verdict));
        return new Judged(
                found.stream().map(Found::verdict).findFirst().orElse(Verdict.GOOD),
                found.stream().map(Found::reason).toList());
    }

    private static boolean counts(Of of, LineTestFigures figures) {
        return switch (of) {
            case EVERYTHING -> true;
            case SOUND -> figures.microphone() == OwnDevice.READY;
            case PICTURE -> figures.receivedHeight() > 0;
        };
    }

    /** Without any of these there is no hearing for that person. */
    private static List<LineTestReason> missing(LineTestFigures figures) {
        var missing = new ArrayList<LineTestReason>();
        missingMicrophone(figures.microphone()).ifPresent(missing::add);
        missingCamera(figures.camera())
                .filter(reason -> !missing.contains(reason))
                .ifPresent(missing::add);
        if (figures.speaker() == Speaker.NOT_HEARD) {
            missing.add(LineTestReason.SPEAKER_NOT_HEARD);
        }
        if (!figures.connected()) {
            missing.add(LineTestReason.NO_MEDIA);
            return missing;
        }
        if (figures.microphone() == OwnDevice.READY && !figures.soundReturned()) {
            missing.add(LineTestReason.SOUND_NOT_RETURNED);
        }
        if (figures.camera() == OwnDevice.READY && figures.receivedHeight() == 0) {
            missing.add(LineTestReason.PICTURE_NOT_RETURNED);
        }
        return missing;
    }

    private static Optional<LineTestReason> missingMicrophone(OwnDevice microphone) {
        return switch (microphone) {
            case READY -> Optional.empty();
            case BLOCKED -> Optional.of(LineTestReason.MICROPHONE_BLOCKED);
            case ABSENT -> Optional.of(LineTestReason.MICROPHONE_ABSENT);
            case BUSY -> Optional.of(LineTestReason.MICROPHONE_BUSY);
            case UNSUPPORTED -> Optional.of(LineTestReason.BROWSER_UNSUPPORTED);
        };
    }

    private static Optional<LineTestReason> missingCamera(OwnDevice camera) {
        return switch (camera) {
            case READY -> Optional.empty();
            case BLOCKED -> Optional.of(LineTestReason.CAMERA_BLOCKED);
            case ABSENT -> Optional.of(LineTestReason.CAMERA_ABSENT);
            case BUSY -> Optional.of(LineTestReason.CAMERA_BUSY);
            case UNSUPPORTED -> Optional.of(LineTestReason.BROWSER_UNSUPPORTED);
        };
    }
}
