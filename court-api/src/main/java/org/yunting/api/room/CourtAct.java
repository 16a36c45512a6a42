package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.HearingStep;

/** An act of the court that can be asked for in a room. Who may do it, and when, the law decides. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourtAct.OpenWaitingRoom.class, name = "open-waiting-room"),
    @JsonSubTypes.Type(value = CourtAct.Admit.class, name = "admit"),
    @JsonSubTypes.Type(value = CourtAct.PutBack.class, name = "put-back"),
    @JsonSubTypes.Type(value = CourtAct.Declare.class, name = "declare"),
    @JsonSubTypes.Type(value = CourtAct.TellWaiting.class, name = "tell-waiting"),
    @JsonSubTypes.Type(value = CourtAct.OpenSession.class, name = "open-session"),
    @JsonSubTypes.Type(value = CourtAct.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = CourtAct.Unmute.class, name = "unmute"),
    @JsonSubTypes.Type(value = CourtAct.ShowExhibit.class, name = "show-exhibit"),
    @JsonSubTypes.Type(value = CourtAct.StopShowing.class, name = "stop-showing"),
    @JsonSubTypes.Type(value = CourtAct.TakeStep.class, name = "take-step"),
    @JsonSubTypes.Type(value = CourtAct.OpenIssue.class, name = "open-issue"),
    @JsonSubTypes.Type(value = CourtAct.MuteAll.class, name = "mute-all"),
    @JsonSubTypes.Type(value = CourtAct.UnmuteAll.class, name = "unmute-all"),
    @JsonSubTypes.Type(value = CourtAct.StateInWriting.class, name = "state-in-writing"),
    @JsonSubTypes.Type(value = CourtAct.RaiseObjection.class, name = "object"),
    @JsonSubTypes.Type(value = CourtAct.RuleOnObjection.class, name = "rule-on-objection"),
    @JsonSubTypes.Type(value = CourtAct.Warn.class, name = "warn"),
    @JsonSubTypes.Type(value = CourtAct.Reprimand.class, name = "reprimand"),
    @JsonSubTypes.Type(value = CourtAct.Suspend.class, name = "suspend"),
    @JsonSubTypes.Type(value = CourtAct.NoteCause.class, name = "note-cause"),
    @JsonSubTypes.Type(value = CourtAct.DecideBreakdown.class, name = "decide-breakdown"),
    @JsonSubTypes.Type(value = CourtAct.HandOver.class, name = "hand-over"),
    @JsonSubTypes.Type(value = CourtAct.AdjournTo.class, name = "adjourn-to"),
    @JsonSubTypes.Type(value = CourtAct.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = CourtAct.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = CourtAct.Adjourn.class, name = "adjourn"),
    @JsonSubTypes.Type(value = CourtAct.Close.class, name = "close"),
    @JsonSubTypes.Type(value = CourtAct.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = CourtAct.StartRecording.class, name = "start-recording"),
    @JsonSubTypes.Type(value = CourtAct.PauseRecording.class, name = "pause-recording"),
    @JsonSubTypes.Type(value = CourtAct.ResumeRecording.class, name = "resume-recording"),
    @JsonSubTypes.Type(value = CourtAct.StopRecording.class, name = "stop-recording"),
    @JsonSubTypes.Type(value = CourtAct.CallWitness.class, name = "call-witness"),
    @JsonSubTypes.Type(value = CourtAct.GiveUndertaking.class, name = "give-undertaking"),
    @JsonSubTypes.Type(value = CourtAct.DeclineUndertaking.class, name = "decline-undertaking"),
    @JsonSubTypes.Type(value = CourtAct.LetExamine.class, name = "let-examine"),
    @JsonSubTypes.Type(value = CourtAct.DismissWitness.class, name = "dismiss-witness"),
    @JsonSubTypes.Type(value = CourtAct.RecallWitness.class, name = "recall-witness"),
    @JsonSubTypes.Type(value = CourtAct.OpenPrivateRoom.class, name = "open-private-room"),
    @JsonSubTypes.Type(value = CourtAct.RecallPrivateRoom.class, name = "recall-private-room"),
    @JsonSubTypes.Type(value = CourtAct.LeavePrivateRoom.class, name = "leave-private-room"),
    @JsonSubTypes.Type(value = CourtAct.OpenGallery.class, name = "open-gallery"),
    @JsonSubTypes.Type(value = CourtAct.CloseGallery.class, name = "close-gallery"),
    @JsonSubTypes.Type(value = CourtAct.RecuseInterpreter.class, name = "recuse-interpreter"),
})
public sealed interface CourtAct {
    record OpenWaitingRoom() implements CourtAct {}

    /** Lets people in from the waiting room, all of them or none. */
    record Admit(List<UUID> persons) implements CourtAct {
        private static final int PERSONS_MAX = 50;

        public Admit {
            Wellformed.range("persons", persons.size(), 1, PERSONS_MAX);
            persons = List.copyOf(persons);
            Wellformed.require(new HashSet<>(persons).size() == persons.size(), "persons: somebody is named twice");
        }
    }

    /** @param reason may be empty, and is not said by a page that was loaded before the court asked for it */
    record PutBack(UUID person, @Nullable String reason) implements CourtAct {
        public PutBack {
            Objects.requireNonNull(person, "person");
            reason = reason == null ? "" : Wellformed.optionalReason(reason);
        }
    }

    /** Somebody declares to be alone, to record nothing and to keep the rules of the court. */
    record Declare() implements CourtAct {}

    /** Says something to all who wait. */
    record TellWaiting(String word) implements CourtAct {
        private static final int CHARACTERS_MAX = 300;

        public TellWaiting {
            word = Wellformed.line("word", word, CHARACTERS_MAX);
        }
    }

    record OpenSession() implements CourtAct {}

    record Mute(UUID person, Kind kind) implements CourtAct {
        public Mute {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(kind, "kind");
        }
    }

    record Unmute(UUID person, Kind kind) implements CourtAct {
        public Unmute {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(kind, "kind");
        }
    }

    record ShowExhibit(UUID exhibit) implements CourtAct {
        public ShowExhibit {
            Objects.requireNonNull(exhibit, "exhibit");
        }
    }

    record StopShowing() implements CourtAct {}

    /** @param reason empty for a step in order */
    record TakeStep(String step, String reason) implements CourtAct {
        public TakeStep {
            Wellformed.require(step != null && HearingStep.isKey(step), "step: unknown");
            reason = Wellformed.optionalReason(reason);
        }
    }

    /** Names the point in dispute that is debated from now on. */
    record OpenIssue(String issue) implements CourtAct {
        private static final int CHARACTERS_MAX = 200;

        public OpenIssue {
            issue = Wellformed.line("issue", issue, CHARACTERS_MAX);
        }
    }

    record MuteAll() implements CourtAct {}

    record UnmuteAll() implements CourtAct {}

    /** Somebody says something in writing. */
    record StateInWriting(String text) implements CourtAct {
        private static final int TEXT_CHARACTERS_MAX = 4_000;

        public StateInWriting {
            Wellformed.length("text", text, 1, TEXT_CHARACTERS_MAX);
        }

        /** Without what was said. */
        @Override
        public String toString() {
            return "StateInWriting[]";
        }
    }

    record RaiseObjection(Ground ground) implements CourtAct {
        public RaiseObjection {
            Objects.requireNonNull(ground, "ground");
        }
    }

    /** @param reason may be empty */
    record RuleOnObjection(Ruling ruling, String reason) implements CourtAct {
        public RuleOnObjection {
            Objects.requireNonNull(ruling, "ruling");
            reason = Wellformed.optionalReason(reason);
        }
    }

    record Warn(UUID person, String reason) implements CourtAct {
        public Warn {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    record Reprimand(UUID person, String reason) implements CourtAct {
        public Reprimand {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    record Suspend(String reason) implements CourtAct {
        public Suspend {
            reason = Wellformed.reason(reason);
        }
    }

    /** Why somebody's line failed. */
    record NoteCause(UUID person, FailureCause cause) implements CourtAct {
        public NoteCause {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * How the hearing goes on when somebody's line does not come back.
     *
     * @param reason may be empty where the court waits on
     * @param startsAt of the next hearing, where the judge adjourns and fixes it; else null
     */
    record DecideBreakdown(
            UUID person,
            BreakdownChoice choice,
            String reason,
            @Nullable Instant startsAt,
            @Nullable Integer durationMinutes)
            implements CourtAct {
        public DecideBreakdown {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(choice, "choice");
            reason = Wellformed.optionalReason(reason);
            Wellformed.require(
                    (startsAt == null) == (durationMinutes == null), "startsAt and durationMinutes: both or none");
            if (durationMinutes != null) {
                Wellformed.require(choice == BreakdownChoice.ADJOURN, "startsAt: of whoever adjourns alone");
                Wellformed.range("durationMinutes", durationMinutes, 1, 1_440);
            }
        }
    }

    record HandOver(UUID person, String reason) implements CourtAct {
        public HandOver {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    /** Adjourns, and fixes the next hearing with everybody there. */
    record AdjournTo(String reason, Instant startsAt, int durationMinutes) implements CourtAct {
        public AdjournTo {
            reason = Wellformed.reason(reason);
            Objects.requireNonNull(startsAt, "startsAt");
            Wellformed.range("durationMinutes", durationMinutes, 1, 1_440);
        }
    }

    record Pause(String reason) implements CourtAct {
        public Pause {
            reason = Wellformed.reason(reason);
        }
    }

    record Resume() implements CourtAct {}

    record Adjourn(String reason) implements CourtAct {
        public Adjourn {
            reason = Wellformed.reason(reason);
        }
    }

    record Close() implements CourtAct {}

    record Remove(UUID person, String reason) implements CourtAct {
        public Remove {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    record StartRecording() implements CourtAct {}

    record PauseRecording(String reason) implements CourtAct {
        public PauseRecording {
            reason = Wellformed.reason(reason);
        }
    }

    record ResumeRecording() implements CourtAct {}

    record StopRecording() implements CourtAct {}

    record OpenGallery() implements CourtAct {}

    /** Closes the gallery for a passage. */
    record CloseGallery(GalleryGround ground, String reason) implements CourtAct {
        public CloseGallery {
            Objects.requireNonNull(ground, "ground");
            reason = Wellformed.reason(reason);
        }
    }

    /** @param reason of a confrontation with another witness; else empty */
    record CallWitness(UUID person, String reason) implements CourtAct {
        public CallWitness {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.optionalReason(reason);
        }
    }

    /** The undertaking was read aloud and signed, in the text of that version and language. */
    record GiveUndertaking(String version, String language) implements CourtAct {
        private static final int CHARACTERS_MAX = 20;

        public GiveUndertaking {
            Wellformed.length("version", version, 1, CHARACTERS_MAX);
            Wellformed.length("language", language, 2, CHARACTERS_MAX);
        }
    }

    record DeclineUndertaking() implements CourtAct {}

    /** @param examiner the judge or a party */
    record LetExamine(UUID person, UUID examiner) implements CourtAct {
        public LetExamine {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(examiner, "examiner");
        }
    }

    record DismissWitness(UUID person) implements CourtAct {
        public DismissWitness {
            Objects.requireNonNull(person, "person");
        }
    }

    record RecallWitness(UUID person, String reason) implements CourtAct {
        public RecallWitness {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    record RecuseInterpreter(UUID person, String reason) implements CourtAct {
        public RecuseInterpreter {
            Objects.requireNonNull(person, "person");
            reason = Wellformed.reason(reason);
        }
    }

    /** @param interpreters whether those who interpret for the side go in with it */
    record OpenPrivateRoom(Side side, boolean interpreters) implements CourtAct {
        public OpenPrivateRoom {
            Objects.requireNonNull(side, "side");
        }
    }

    record RecallPrivateRoom(Side side) implements CourtAct {
        public RecallPrivateRoom {
            Objects.requireNonNull(side, "side");
        }
    }

    record LeavePrivateRoom() implements CourtAct {}

    /** Whose private room. */
    enum Side {
        @JsonProperty("bench")
        BENCH,
        @JsonProperty("plaintiff")
        PLAINTIFF,
        @JsonProperty("defendant")
        DEFENDANT,
        @JsonProperty("third-party")
        THIRD_PARTY
    }

    /** Why a party objects. */
    enum Ground {
        @JsonProperty("irrelevant")
        IRRELEVANT,
        @JsonProperty("improper-leading")
        IMPROPER_LEADING,
        @JsonProperty("insult-or-threat")
        INSULT_OR_THREAT,
        @JsonProperty("other")
        OTHER
    }

    /** What the judge says to it. */
    enum Ruling {
        @JsonProperty("sustained")
        SUSTAINED,
        @JsonProperty("overruled")
        OVERRULED
    }

    /** Which of a person's two streams. */
    enum Kind {
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("video")
        VIDEO
    }
}
