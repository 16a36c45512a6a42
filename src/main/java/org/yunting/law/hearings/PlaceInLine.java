package org.yunting.law.hearings;

import java.time.Instant;
import java.util.List;
import org.yunting.law.hearings.HearingState.Scheduled;
import org.yunting.law.hearings.HearingState.WaitingRoomOpen;

/**
 * What comes before a hearing in the day of the judge who presides over it, told to whoever waits at its door past the hour of the summons (CPL 139). It
 * names no case and nobody: that the judge sits is public, in which matter is not theirs to know.
 *
 * @param ahead hearings of that judge that are on, and those of an earlier hour that are still to be held
 * @param inSession whether one of them is on now, its breaks included
 */
public record PlaceInLine(int ahead, boolean inSession) {
    /** Nothing comes before a hearing that has begun or is over. */
    public static PlaceInLine of(Hearing waiting, List<Hearing> others, Instant now) {
        if (!isYetToBegin(waiting)) {
            return new PlaceInLine(0, false);
        }
        var before = others.stream()
                .filter(other -> other.presiding().equals(waiting.presiding()))
                .filter(other -> comesBefore(other, waiting, now))
                .toList();
        return new PlaceInLine(before.size(), before.stream().anyMatch(PlaceInLine::isOn));
    }

    private static boolean comesBefore(Hearing other, Hearing waiting, Instant now) {
        return isOn(other)
                || (isToBeHeld(other, now)
                        && other.booking().startsAt().isBefore(waiting.booking().startsAt()));
    }

    private static boolean isOn(Hearing hearing) {
        return !isYetToBegin(hearing) && !hearing.state().isOver();
    }

    /** Whose waiting room was never opened until its time was over, is not being waited for. */
    private static boolean isToBeHeld(Hearing hearing, Instant now) {
        return hearing.state() instanceof WaitingRoomOpen
                || (hearing.state() instanceof Scheduled
                        && hearing.booking().endsAt().isAfter(now));
    }

    private static boolean isYetToBegin(Hearing hearing) {
        return hearing.state() instanceof Scheduled || hearing.state() instanceof WaitingRoomOpen;
    }
}
