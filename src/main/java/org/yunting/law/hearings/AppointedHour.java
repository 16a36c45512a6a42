package org.yunting.law.hearings;

import java.time.Instant;
import java.util.Optional;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Refusal;

/**
 * The hour everybody was summoned for. CPL 139 has the court tell them of it three days before, so that a session which began earlier would begin
 * without whoever relies on that notice. Once everybody summoned besides the bench, and the
 * witnesses, who are not to be there, is in the room with their line up, nobody is left to be
 * protected: whoever does not agree to begin says so there, or leaves, and the hour holds again. The waiting room knows no hour, because waiting
 * costs nobody a right.
 */
record AppointedHour(Instant startsAt, Roll roll) {
    /** Why the session may not begin with this act; empty when it may. */
    Optional<Refusal> refusal(Act act) {
        return act.at().isBefore(startsAt) && !isEverybodyHere()
                ? Optional.of(Refusal.of(HearingRefusal.HEARING_BEFORE_APPOINTED_HOUR, HearingEvent.NOTICE)
                        .with("startsAt", startsAt))
                : Optional.empty();
    }

    private boolean isEverybodyHere() {
        return roll.appearances().stream()
                .filter(appearance ->
                        !appearance.isBench() && !appearance.capacity().testifies())
                .allMatch(appearance -> appearance.place() == Place.ROOM && appearance.line() == Line.UP);
    }
}
