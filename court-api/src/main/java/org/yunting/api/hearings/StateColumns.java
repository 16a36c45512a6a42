package org.yunting.api.hearings;

import static org.yunting.api.hearings.SessionColumns.NONE;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.HearingState;

/** A state of a hearing as columns. What a state does not have is null; the table's constraints say the same. */
record StateColumns(
        String state,
        @Nullable Instant waitingRoomAt,
        @Nullable Instant openedAt,
        SessionColumns session,
        @Nullable Instant pausedAt,
        @Nullable String pauseKind,
        @Nullable String pauseReason,
        @Nullable Instant endedAt,
        @Nullable String endReason) {
    static StateColumns of(HearingState state) {
        return switch (state) {
            case HearingState.Scheduled scheduled -> of("scheduled");
            case HearingState.WaitingRoomOpen(var since) ->
                new StateColumns("waiting-room-open", since, null, NONE, null, null, null, null, null);
            case HearingState.InSession session ->
                new StateColumns(
                        "in-session",
                        null,
                        session.openedAt(),
                        SessionColumns.of(session),
                        null,
                        null,
                        null,
                        null,
                        null);
            case HearingState.Paused(var session, var kind, var reason, var since) ->
                new StateColumns(
                        "paused",
                        null,
                        session.openedAt(),
                        SessionColumns.of(session),
                        since,
                        kind.key(),
                        reason,
                        null,
                        null);
            case HearingState.Adjourned(var openedAt, var reason, var at) ->
                new StateColumns("adjourned", null, openedAt, NONE, null, null, null, at, reason);
            case HearingState.Closed(var openedAt, var at) ->
                new StateColumns("closed", null, openedAt, NONE, null, null, null, at, null);
            case HearingState.Vacated(var reason, var at) ->
                new StateColumns("vacated", null, null, NONE, null, null, null, at, reason);
        };
    }

    /**
     * The state again.
     *
     * @throws IllegalStateException if the columns make no state, which the table's constraints exclude
     */
    HearingState hearingState() {
        return switch (state) {
            case "scheduled" -> new HearingState.Scheduled();
            case "waiting-room-open" -> new HearingState.WaitingRoomOpen(present(waitingRoomAt));
            case "in-session" -> inSession();
            case "paused" ->
                new HearingState.Paused(
                        inSession(),
                        Keys.constant(HearingState.Interruption.class, present(pauseKind)),
                        present(pauseReason),
                        present(pausedAt));
            case "adjourned" -> new HearingState.Adjourned(present(openedAt), present(endReason), present(endedAt));
            case "closed" -> new HearingState.Closed(present(openedAt), present(endedAt));
            case "vacated" -> new HearingState.Vacated(present(endReason), present(endedAt));
            default -> throw new IllegalStateException("no state of a hearing: " + state);
        };
    }

    private HearingState.InSession inSession() {
        return session.openedAt(present(openedAt));
    }

    private static StateColumns of(String state) {
        return new StateColumns(state, null, null, NONE, null, null, null, null, null);
    }

    static <T> T present(@Nullable T column) {
        if (column == null) {
            throw new IllegalStateException("a hearing lacks what its state needs");
        }
        return column;
    }
}
