package org.yunting.law.asynctrial;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Act;
import org.yunting.law.parties.Party;

/**
 * When the parties of whom something is awaited are reminded: a day, six hours and an hour before the window ends (domain rule 2.4.9), and where
 * that is in their night, on the evening before. A reminder tells, and changes nothing.
 */
public record Reminders(AsyncTrial trial) {
    private static final List<Duration> BEFORE_THE_END =
            List.of(Duration.ofHours(24), Duration.ofHours(6), Duration.ofHours(1));

    /** The first reminder of anybody after an instant. */
    public Optional<Instant> next(Instant after) {
        return awaited()
                .flatMap(this::times)
                .filter(time -> time.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /**
     * Whoever is to be reminded now, if anybody; somebody for whom more than one time has passed, once. After the end it is too late to remind.
     *
     * @param after everybody has been reminded of what was due until then, that instant included
     */
    public Optional<TrialEvent.PartiesReminded> due(Instant after, Act act) {
        var roles = awaited()
                .filter(party -> times(party).anyMatch(time -> time.isAfter(after) && !time.isAfter(act.at())))
                .map(Party::role)
                .collect(Collectors.toSet());
        return trial.window()
                .map(Window::due)
                .filter(due -> !roles.isEmpty() && due.allows(act.at()))
                .map(due -> new TrialEvent.PartiesReminded(trial.ref(), roles, due, act));
    }

    /**
     * Until when everybody has been reminded, now that the trial is about to change. As long as somebody is still to be reminded of a time that has passed, that is not
     * yet now: what was due a moment ago must not be lost because somebody acts before it is told.
     */
    public Instant remindedUntil(Instant before, Instant now) {
        return next(before).filter(time -> !time.isAfter(now)).isPresent() ? before : now;
    }

    private Stream<Party> awaited() {
        return trial.proposal().parties().stream()
                .filter(party -> Task.of(party.id(), trial).isPresent());
    }

    private Stream<Instant> times(Party party) {
        return trial.window().stream()
                .flatMap(window -> BEFORE_THE_END.stream()
                        .map(before -> party.night().notLater(window.due().end().minus(before)))
                        .filter(time -> time.isAfter(window.opensAt())));
    }
}
