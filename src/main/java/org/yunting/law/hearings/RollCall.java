package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/**
 * Who of those summoned is there, for whoever watches over hearings; it decides nothing and is on no record. Nobody is late before the hour of the
 * summons (CPL 139). Whoever's line is lost has come: they are neither late nor have they left (OLR 25).
 *
 * @param inCourtroom parties who have not consented to this stage online; they come to the courtroom, and nobody waits for them here (OLR 4)
 * @param atTheDoor the lines of those who came before the waiting room opened and stand on no roll yet as present
 */
public record RollCall(Hearing hearing, Set<PersonId> inCourtroom, Map<PersonId, Line> atTheDoor) {
    /** How somebody who is expected stands. */
    public enum Standing implements Keyed {
        THERE,
        LINE_LOST,
        /** Has not come, and the hour has not either. */
        NOT_YET,
        /** Has not come since the hour. */
        LATE,
        /** Was there and left by themselves. */
        GONE
    }

    /** @param lateMinutes whole minutes since the hour, of whoever is late; else 0 */
    public record Expected(Appearance appearance, Standing standing, long lateMinutes) {}

    public RollCall {
        inCourtroom = Set.copyOf(inCourtroom);
        atTheDoor = Map.copyOf(atTheDoor);
    }

    /** Everybody who is expected at that time, in the order of the summons; nobody once the hearing is over. */
    public List<Expected> at(Instant now) {
        if (hearing.state().isOver()) {
            return List.of();
        }
        long minutes =
                Math.max(0, Duration.between(hearing.booking().startsAt(), now).toMinutes());
        return hearing.roll().appearances().stream()
                .filter(this::isExpected)
                .map(appearance -> expected(appearance, minutes))
                .toList();
    }

    private boolean isExpected(Appearance appearance) {
        return appearance.place() != Place.REMOVED
                && !inCourtroom.contains(appearance.person())
                && appearance.testimony().filter(Testimony::isDismissed).isEmpty()
                && appearance.interpreting().filter(Interpreting::isRecused).isEmpty();
    }

    private Expected expected(Appearance appearance, long minutesSinceTheHour) {
        var standing = standing(appearance, minutesSinceTheHour);
        return new Expected(appearance, standing, standing == Standing.LATE ? minutesSinceTheHour : 0);
    }

    private Standing standing(Appearance appearance, long minutesSinceTheHour) {
        return switch (appearance.place()) {
            case WAITING, ROOM -> appearance.line() == Line.UP ? Standing.THERE : Standing.LINE_LOST;
            case LEFT -> Standing.GONE;
            case ABSENT, REMOVED ->
                switch (atTheDoor.get(appearance.person())) {
                    case UP -> Standing.THERE;
                    case LOST -> Standing.LINE_LOST;
                    case null -> minutesSinceTheHour > 0 ? Standing.LATE : Standing.NOT_YET;
                };
        };
    }
}
