package org.yunting.law.conversion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingState;

/**
 * A stage that left an asynchronous trial to be heard otherwise (OLR 21). What was done apart stays done; what is heard belongs to both records.
 *
 * @param reason the judge's
 * @param at when the trial gave the stage up
 * @param wentOnAt when the trial went on or was closed; null while it waits
 */
public record Conversion(
        TrialId trial,
        TrialStage stage,
        Mode mode,
        String reason,
        Instant at,
        @Nullable Instant wentOnAt) {

    /**
     * Whether a hearing hears the stage: it begins after the trial gave the stage up and before the trial goes on, and was not vacated. One that was fixed before hears it
     * too, for the judge may have had it in mind. What is heard in the courtroom has no hearing here.
     */
    public boolean isHeardIn(Hearing hearing) {
        return mode == Mode.LIVE
                && !(hearing.state() instanceof HearingState.Vacated)
                && !beginOf(hearing).isBefore(at)
                && (wentOnAt == null || beginOf(hearing).isBefore(wentOnAt));
    }

    /** When it was opened, if it was: where all are there, that may be before its hour. */
    private static Instant beginOf(Hearing hearing) {
        return switch (hearing.state()) {
            case HearingState.InSession session -> session.openedAt();
            case HearingState.Paused pause -> pause.interrupted().openedAt();
            case HearingState.Adjourned(var openedAt, var why, var until) -> openedAt;
            case HearingState.Closed(var openedAt, var until) -> openedAt;
            case HearingState.Scheduled none -> hearing.booking().startsAt();
            case HearingState.WaitingRoomOpen none -> hearing.booking().startsAt();
            case HearingState.Vacated none -> hearing.booking().startsAt();
        };
    }
}
