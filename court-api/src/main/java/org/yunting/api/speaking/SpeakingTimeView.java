package org.yunting.api.speaking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;
import org.yunting.law.hearings.SpeakingTime.Difference;

/**
 * How long people and sides of a hearing were heard, in milliseconds.
 *
 * @param listenedMs how much of the sitting was listened to, silence included; what no device of the bench heard is not in it
 * @param sides of whom anybody was summoned
 * @param difference between the sides that are furthest apart; absent with less than two
 */
public record SpeakingTimeView(
        long listenedMs,
        List<SideTimeView> sides,
        List<PersonTimeView> people,
        @Nullable DifferenceView difference) {
    /**
     * A side; a moment in which two of it spoke counts once.
     *
     * @param share of what all sides were heard, 0 to 1; 0 where none was
     */
    public record SideTimeView(String capacity, long spokenMs, double share) {}

    /** Somebody summoned, also whoever was not heard. */
    public record PersonTimeView(PersonView person, long spokenMs) {}

    /** @param ms how much longer {@code longest} was heard than {@code shortest} */
    public record DifferenceView(String longest, String shortest, long ms) {
        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.longest().key(),
                    difference.shortest().key(),
                    difference.by().toMillis());
        }
    }
}
