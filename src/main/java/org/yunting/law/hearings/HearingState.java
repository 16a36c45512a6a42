package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingAct.ADJOURN;
import static org.yunting.law.hearings.HearingAct.ADMIT;
import static org.yunting.law.hearings.HearingAct.CALL_WITNESS;
import static org.yunting.law.hearings.HearingAct.CLOSE;
import static org.yunting.law.hearings.HearingAct.CLOSE_GALLERY;
import static org.yunting.law.hearings.HearingAct.DECIDE_BREAKDOWN;
import static org.yunting.law.hearings.HearingAct.DECLARE;
import static org.yunting.law.hearings.HearingAct.DECLINE_UNDERTAKING;
import static org.yunting.law.hearings.HearingAct.DISMISS_WITNESS;
import static org.yunting.law.hearings.HearingAct.ENTER;
import static org.yunting.law.hearings.HearingAct.GIVE_UNDERTAKING;
import static org.yunting.law.hearings.HearingAct.HAND_OVER;
import static org.yunting.law.hearings.HearingAct.LEAVE;
import static org.yunting.law.hearings.HearingAct.LEAVE_PRIVATE_ROOM;
import static org.yunting.law.hearings.HearingAct.LET_EXAMINE;
import static org.yunting.law.hearings.HearingAct.MUTE;
import static org.yunting.law.hearings.HearingAct.MUTE_ALL;
import static org.yunting.law.hearings.HearingAct.NOTE_CAUSE;
import static org.yunting.law.hearings.HearingAct.NOTE_LOST_LINE;
import static org.yunting.law.hearings.HearingAct.NOTE_MEDIA;
import static org.yunting.law.hearings.HearingAct.NOTE_RECORDING;
import static org.yunting.law.hearings.HearingAct.NOTE_RESTORED_LINE;
import static org.yunting.law.hearings.HearingAct.OBJECT;
import static org.yunting.law.hearings.HearingAct.OPEN_GALLERY;
import static org.yunting.law.hearings.HearingAct.OPEN_ISSUE;
import static org.yunting.law.hearings.HearingAct.OPEN_PRIVATE_ROOM;
import static org.yunting.law.hearings.HearingAct.OPEN_SESSION;
import static org.yunting.law.hearings.HearingAct.OPEN_WAITING_ROOM;
import static org.yunting.law.hearings.HearingAct.PAUSE;
import static org.yunting.law.hearings.HearingAct.PAUSE_RECORDING;
import static org.yunting.law.hearings.HearingAct.PUT_BACK;
import static org.yunting.law.hearings.HearingAct.RECALL_PRIVATE_ROOM;
import static org.yunting.law.hearings.HearingAct.RECALL_WITNESS;
import static org.yunting.law.hearings.HearingAct.RECUSE_INTERPRETER;
import static org.yunting.law.hearings.HearingAct.REMOVE;
import static org.yunting.law.hearings.HearingAct.REPRIMAND;
import static org.yunting.law.hearings.HearingAct.RESUME;
import static org.yunting.law.hearings.HearingAct.RESUME_RECORDING;
import static org.yunting.law.hearings.HearingAct.RULE_ON_OBJECTION;
import static org.yunting.law.hearings.HearingAct.SHOW_EXHIBIT;
import static org.yunting.law.hearings.HearingAct.START_RECORDING;
import static org.yunting.law.hearings.HearingAct.STATE_IN_WRITING;
import static org.yunting.law.hearings.HearingAct.STOP_RECORDING;
import static org.yunting.law.hearings.HearingAct.STOP_SHOWING;
import static org.yunting.law.hearings.HearingAct.SUMMON_PARTICIPANT;
import static org.yunting.law.hearings.HearingAct.SUSPEND;
import static org.yunting.law.hearings.HearingAct.TAKE_STEP;
import static org.yunting.law.hearings.HearingAct.TELL_WAITING;
import static org.yunting.law.hearings.HearingAct.UNMUTE;
import static org.yunting.law.hearings.HearingAct.UNMUTE_ALL;
import static org.yunting.law.hearings.HearingAct.VACATE;
import static org.yunting.law.hearings.HearingAct.WARN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.recording.RecordingState;

/**
 * Where a hearing stands.
 *
 * <pre>
 * Scheduled ─▶ WaitingRoomOpen ─▶ InSession ⇄ Paused
 * InSession | Paused ─▶ Adjourned | Closed
 * Scheduled | WaitingRoomOpen ─▶ Vacated
 * </pre>
 *
 * People may be admitted before the session opens, because the clerk first ascertains who is there (CPL 140).
 */
public sealed interface HearingState {
    String key();

    /** The acts this state knows. */
    Set<HearingAct> acts();

    default boolean isOver() {
        return acts().isEmpty();
    }

    /** The session that runs or is interrupted. */
    default Optional<InSession> session() {
        return switch (this) {
            case InSession session -> Optional.of(session);
            case Paused pause -> Optional.of(pause.interrupted());
            case Scheduled none -> Optional.empty();
            case WaitingRoomOpen none -> Optional.empty();
            case Adjourned none -> Optional.empty();
            case Closed none -> Optional.empty();
            case Vacated none -> Optional.empty();
        };
    }

    record Scheduled() implements HearingState {
        @Override
        public String key() {
            return "scheduled";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of(OPEN_WAITING_ROOM, TELL_WAITING, SUMMON_PARTICIPANT, VACATE);
        }
    }

    record WaitingRoomOpen(Instant since) implements HearingState {
        @Override
        public String key() {
            return "waiting-room-open";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of(
                    ENTER,
                    LEAVE,
                    DECLARE,
                    ADMIT,
                    PUT_BACK,
                    TELL_WAITING,
                    MUTE,
                    UNMUTE,
                    MUTE_ALL,
                    UNMUTE_ALL,
                    WARN,
                    REPRIMAND,
                    REMOVE,
                    HAND_OVER,
                    OPEN_SESSION,
                    SUMMON_PARTICIPANT,
                    GIVE_UNDERTAKING,
                    DECLINE_UNDERTAKING,
                    DISMISS_WITNESS,
                    RECALL_WITNESS,
                    RECUSE_INTERPRETER,
                    OPEN_PRIVATE_ROOM,
                    RECALL_PRIVATE_ROOM,
                    LEAVE_PRIVATE_ROOM,
                    VACATE,
                    NOTE_LOST_LINE,
                    NOTE_RESTORED_LINE,
                    NOTE_MEDIA);
        }
    }

    /**
     * The court sits.
     *
     * @param showing the exhibit before everybody's eyes, if any
     * @param course how far it has come
     * @param objection that waits for its ruling
     * @param recording whether what is said is kept
     * @param gallery whether the public looks on
     */
    record InSession(
            Instant openedAt,
            @Nullable ExhibitId showing,
            Course course,
            @Nullable Objection objection,
            RecordingState recording,
            GalleryState gallery)
            implements HearingState {
        private static final Set<HearingAct> ACTS = Set.of(
                ENTER,
                LEAVE,
                DECLARE,
                ADMIT,
                PUT_BACK,
                TELL_WAITING,
                MUTE,
                UNMUTE,
                MUTE_ALL,
                UNMUTE_ALL,
                WARN,
                REPRIMAND,
                REMOVE,
                HAND_OVER,
                SHOW_EXHIBIT,
                STOP_SHOWING,
                TAKE_STEP,
                OPEN_ISSUE,
                STATE_IN_WRITING,
                OBJECT,
                RULE_ON_OBJECTION,
                SUMMON_PARTICIPANT,
                CALL_WITNESS,
                GIVE_UNDERTAKING,
                DECLINE_UNDERTAKING,
                LET_EXAMINE,
                DISMISS_WITNESS,
                RECALL_WITNESS,
                RECUSE_INTERPRETER,
                PAUSE,
                SUSPEND,
                NOTE_CAUSE,
                DECIDE_BREAKDOWN,
                ADJOURN,
                CLOSE,
                NOTE_LOST_LINE,
                NOTE_RESTORED_LINE,
                NOTE_MEDIA,
                NOTE_RECORDING);

        static InSession opened(Instant at) {
            return new InSession(at, null, Course.BEGINNING, null, new RecordingState.Off(), new GalleryState.Shut());
        }

        InSession showing(@Nullable ExhibitId exhibit) {
            return new InSession(openedAt, exhibit, course, objection, recording, gallery);
        }

        InSession with(Course next) {
            return new InSession(openedAt, showing, next, objection, recording, gallery);
        }

        InSession under(@Nullable Objection pending) {
            return new InSession(openedAt, showing, course, pending, recording, gallery);
        }

        InSession before(GalleryState next) {
            return new InSession(openedAt, showing, course, objection, recording, next);
        }

        InSession recorded(RecordingState next) {
            return new InSession(openedAt, showing, course, objection, next, gallery);
        }

        /** Whether somebody in the room is heard by nobody: the court has muted them, or an objection waits for its ruling. */
        boolean silences(Appearance appearance) {
            return appearance.mutedByCourt().contains(Channel.AUDIO)
                    || (objection != null && objection.silences(appearance));
        }

        @Override
        public String key() {
            return "in-session";
        }

        @Override
        public Set<HearingAct> acts() {
            var acts = EnumSet.copyOf(ACTS);
            acts.addAll(
                    switch (recording) {
                        case RecordingState.Off off -> Set.of(START_RECORDING);
                        case RecordingState.Running running -> Set.of(PAUSE_RECORDING, STOP_RECORDING);
                        case RecordingState.Paused paused -> Set.of(RESUME_RECORDING, STOP_RECORDING);
                    });
            acts.add(gallery instanceof GalleryState.Open ? CLOSE_GALLERY : OPEN_GALLERY);
            return acts;
        }
    }

    /** Why a session is interrupted. */
    enum Interruption implements Keyed {
        BREAK,
        TECHNICAL
    }

    /** What was before the interruption comes back after it. */
    record Paused(InSession interrupted, Interruption kind, String reason, Instant since) implements HearingState {
        @Override
        public String key() {
            return "paused";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of(
                    ENTER,
                    LEAVE,
                    DECLARE,
                    ADMIT,
                    PUT_BACK,
                    TELL_WAITING,
                    MUTE,
                    UNMUTE,
                    MUTE_ALL,
                    UNMUTE_ALL,
                    WARN,
                    REPRIMAND,
                    REMOVE,
                    HAND_OVER,
                    SUMMON_PARTICIPANT,
                    GIVE_UNDERTAKING,
                    DECLINE_UNDERTAKING,
                    DISMISS_WITNESS,
                    RECALL_WITNESS,
                    RECUSE_INTERPRETER,
                    OPEN_PRIVATE_ROOM,
                    RECALL_PRIVATE_ROOM,
                    LEAVE_PRIVATE_ROOM,
                    RESUME,
                    NOTE_CAUSE,
                    DECIDE_BREAKDOWN,
                    ADJOURN,
                    CLOSE,
                    NOTE_LOST_LINE,
                    NOTE_RESTORED_LINE,
                    NOTE_MEDIA,
                    NOTE_RECORDING);
        }
    }

    /** Over for now; it goes on in another hearing. */
    record Adjourned(Instant openedAt, String reason, Instant at) implements HearingState {
        @Override
        public String key() {
            return "adjourned";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of();
        }
    }

    record Closed(Instant openedAt, Instant at) implements HearingState {
        @Override
        public String key() {
            return "closed";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of();
        }
    }

    /** Called off before it began. */
    record Vacated(String reason, Instant at) implements HearingState {
        @Override
        public String key() {
            return "vacated";
        }

        @Override
        public Set<HearingAct> acts() {
            return Set.of();
        }
    }
}
