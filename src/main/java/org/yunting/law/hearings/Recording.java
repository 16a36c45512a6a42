package org.yunting.law.hearings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;
import org.yunting.law.recording.RecordingState;

/**
 * The recording of a session: begun, interrupted for a reason, resumed and ended by the judge alone, and each of it on record (AVR 1, 3). What is missing
 * is noted by the court's own system, and the hearing goes on as the judge decides (AVR 4).
 */
public final class Recording {
    private final Hearing hearing;

    Recording(Hearing hearing) {
        this.hearing = hearing;
    }

    /** Whether what is said now is kept: in a session that is not interrupted, and not paused by the judge. */
    public boolean runs() {
        return hearing.state() instanceof HearingState.InSession session
                && session.recording() instanceof RecordingState.Running;
    }

    public Outcome<Hearing> start(Act act) {
        return hearing.inSession(
                HearingAct.START_RECORDING,
                act,
                session -> Outcome.granted(
                        hearing.in(session.recorded(new RecordingState.Running(act.at()))),
                        new HearingEvent.RecordingStarted(hearing.sitting(), act)));
    }

    public Outcome<Hearing> pause(String reason, Act act) {
        return hearing.inSession(
                HearingAct.PAUSE_RECORDING,
                act,
                session -> Hearing.withReason(
                        reason,
                        () -> Outcome.granted(
                                hearing.in(session.recorded(new RecordingState.Paused(reason, act.at()))),
                                new HearingEvent.RecordingPaused(hearing.sitting(), reason, act))));
    }

    public Outcome<Hearing> resume(Act act) {
        return hearing.inSession(
                HearingAct.RESUME_RECORDING,
                act,
                session -> Outcome.granted(
                        hearing.in(session.recorded(new RecordingState.Running(act.at()))),
                        new HearingEvent.RecordingResumed(hearing.sitting(), act)));
    }

    public Outcome<Hearing> stop(Act act) {
        return hearing.inSession(
                HearingAct.STOP_RECORDING,
                act,
                session -> Outcome.granted(
                        hearing.in(session.recorded(new RecordingState.Off())),
                        new HearingEvent.RecordingStopped(hearing.sitting(), act)));
    }

    /** Something is missing, of one person or of all, from {@code since} on. */
    public Outcome<Hearing> noteGap(@Nullable PersonId person, GapCause cause, Instant since, Act act) {
        return hearing.lawfully(
                HearingAct.NOTE_RECORDING,
                act,
                () -> Outcome.granted(
                        hearing, new HearingEvent.RecordingInterrupted(hearing.sitting(), person, cause, since, act)));
    }

    /** What was missing is there again, from {@code until} on. */
    public Outcome<Hearing> noteGapEnded(@Nullable PersonId person, GapCause cause, Instant until, Act act) {
        return hearing.lawfully(
                HearingAct.NOTE_RECORDING,
                act,
                () -> Outcome.granted(
                        hearing, new HearingEvent.RecordingRestored(hearing.sitting(), person, cause, until, act)));
    }

    /** What the end of a sitting is told with: a recording that runs or is paused ends with it, and before it. */
    DomainEvent[] endedBefore(DomainEvent end) {
        boolean recorded = hearing.state()
                .session()
                .filter(session -> !(session.recording() instanceof RecordingState.Off))
                .isPresent();
        return recorded
                ? new DomainEvent[] {new HearingEvent.RecordingStopped(hearing.sitting(), end.act()), end}
                : new DomainEvent[] {end};
    }
}
