package org.yunting.api.room;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingState.InSession;

/**
 * What the court said to those who wait, as the timeline has it: to all of them, and to whom it put back.
 *
 * @param entries of these {@link #KINDS}, in their order
 */
record WordsToWaiting(List<TimelineEntry> entries) {
    static final int MOST = 50;

    static final Set<String> KINDS = Set.of("waiting-told", "person-put-back");

    WordsToWaiting {
        entries = List.copyOf(entries);
    }

    /** The last word to all who wait. That the court would be late is over when it sits. */
    RoomState.@Nullable Word toAll(Hearing hearing) {
        var openedAt = hearing.state().session().map(InSession::openedAt).orElse(Instant.MIN);
        return last(entry -> entry.kind().equals("waiting-told") && !entry.at().isBefore(openedAt), "word");
    }

    /** Why somebody waits who was inside. */
    RoomState.@Nullable Word putBack(Appearance waiting) {
        var person = waiting.person().toString();
        return waiting.place() == Place.WAITING
                ? last(entry -> entry.at().equals(waiting.since()) && isAbout(entry.params(), person), "reason")
                : null;
    }

    private static boolean isAbout(JsonObject params, String person) {
        return person.equals(params.getString("person"));
    }

    private RoomState.@Nullable Word last(Predicate<TimelineEntry> wanted, String param) {
        return entries.reversed().stream()
                .filter(wanted)
                .findFirst()
                .filter(entry -> !entry.params().getString(param, "").isBlank())
                .map(entry -> new RoomState.Word(entry.params().getString(param), entry.at()))
                .orElse(null);
    }
}
