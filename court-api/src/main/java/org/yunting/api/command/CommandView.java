package org.yunting.api.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every hearing of the court that is on or begins today; those that are over last.
 *
 * @param now by the court's clock, at which all of it was true
 * @param more whether there are more than a page can watch over
 */
public record CommandView(Instant now, List<Watched> items, boolean more) {
    /**
     * One of them.
     *
     * @param cause withheld where the hearing is closed to the public and its clerk is another
     * @param interruption why a paused one is, as a key
     * @param since since when its state is what it is; absent before the waiting room opens
     * @param mine whether the reader is its clerk: to others it names nobody, and its room is not theirs to enter
     * @param expected how many should be there, the bench included
     * @param there how many of them are, and have their line
     * @param asking who waits for technical help, the longest first
     * @param troubles of those expected who are not well there, in the order of the summons
     */
    public record Watched(
            UUID id,
            String caseNumber,
            @Nullable String cause,
            String state,
            @Nullable String interruption,
            @Nullable Instant since,
            Instant startsAt,
            long durationMinutes,
            boolean mine,
            int expected,
            int there,
            List<TroubleView> troubles,
            List<AlarmView> alarms,
            List<AskingView> asking) {}

    /**
     * Somebody whose last word on technical help nobody has answered.
     *
     * @param person absent, as is the name, where the reader is not of this hearing
     */
    public record AskingView(
            @Nullable UUID person, @Nullable String name, String capacity, Instant at) {}

    /**
     * Somebody who is expected and not there, or whose line is bad.
     *
     * @param person absent, as is the name, where the reader is not of this hearing
     * @param standing {@code not-yet}, {@code late}, {@code gone}, {@code line-lost}; {@code line-poor} of somebody who is there
     * @param lateMinutes since the hour of the summons; only of somebody late
     */
    public record TroubleView(
            @Nullable UUID person,
            @Nullable String name,
            String capacity,
            String standing,
            @Nullable Long lateMinutes) {}

    /**
     * Something that is wrong.
     *
     * @param kind {@code recording-gap}, {@code media-interrupted}, {@code line-test-poor}
     * @param until when it ended; absent while it lasts
     * @param count how many there were of this kind in the hearing
     */
    public record AlarmView(
            String kind, Instant since, @Nullable Instant until, long count) {}
}
