package org.yunting.law.asynctrial;

import static org.yunting.law.asynctrial.TrialAct.ANSWER_PROPOSAL;
import static org.yunting.law.asynctrial.TrialAct.ASK_QUESTIONS;
import static org.yunting.law.asynctrial.TrialAct.CLOSE_FOR_DECISION;
import static org.yunting.law.asynctrial.TrialAct.CONFIRM_IDENTITY;
import static org.yunting.law.asynctrial.TrialAct.CONFIRM_RECORD;
import static org.yunting.law.asynctrial.TrialAct.EXTEND_FOR_OUTAGE;
import static org.yunting.law.asynctrial.TrialAct.EXTEND_WINDOW;
import static org.yunting.law.asynctrial.TrialAct.HEAR_OTHERWISE;
import static org.yunting.law.asynctrial.TrialAct.MAKE_FINDING;
import static org.yunting.law.asynctrial.TrialAct.NAME_ISSUE;
import static org.yunting.law.asynctrial.TrialAct.NOTE_WINDOW_END;
import static org.yunting.law.asynctrial.TrialAct.OPEN_STAGE;
import static org.yunting.law.asynctrial.TrialAct.RESUME_TRIAL;
import static org.yunting.law.asynctrial.TrialAct.RULE_ON_ITEM;
import static org.yunting.law.asynctrial.TrialAct.SAY_NOTHING_FURTHER;
import static org.yunting.law.asynctrial.TrialAct.STRIKE_ITEM;
import static org.yunting.law.asynctrial.TrialAct.SUBMIT;
import static org.yunting.law.asynctrial.TrialAct.SUSPEND_TRIAL;
import static org.yunting.law.asynctrial.TrialAct.WITHDRAW_PROPOSAL;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;

/**
 * Where an asynchronous trial stands.
 *
 * <pre>
 * Consenting ─▶ Agreed | NotAgreed
 * Agreed ─▶ UnderWay(identity) ─▶ … ─▶ UnderWay(record) ─▶ ClosedForDecision
 * UnderWay ⇄ Suspended
 * UnderWay | Suspended ─▶ HeardOtherwise ─▶ UnderWay(the stage after)
 * </pre>
 */
public sealed interface TrialState {
    String key();

    /** The acts this state knows; whether one is lawful also depends on who, when and what. */
    Set<TrialAct> acts();

    default boolean isOver() {
        return acts().isEmpty();
    }

    /**
     * The parties are asked, each for each stage.
     *
     * @param answers the stages each party has agreed to; no entry, no answer yet
     * @param endNoted whether it has been noted that the window is over
     */
    record Consenting(Window window, Map<PartyId, Set<Stage>> answers, boolean endNoted) implements TrialState {
        public Consenting {
            answers = Map.copyOf(answers);
        }

        @Override
        public String key() {
            return "consenting";
        }

        @Override
        public Set<TrialAct> acts() {
            return Set.of(
                    ANSWER_PROPOSAL,
                    WITHDRAW_PROPOSAL,
                    MAKE_FINDING,
                    EXTEND_WINDOW,
                    EXTEND_FOR_OUTAGE,
                    NOTE_WINDOW_END);
        }
    }

    /** Every party has agreed to these stages; the judge opens the first. */
    record Agreed(Set<Stage> apart, Instant at) implements TrialState {
        public Agreed {
            apart = Set.copyOf(apart);
        }

        @Override
        public String key() {
            return "agreed";
        }

        @Override
        public Set<TrialAct> acts() {
            return Set.of(MAKE_FINDING, OPEN_STAGE, WITHDRAW_PROPOSAL);
        }
    }

    /**
     * A stage is open.
     *
     * @param round from 1; a batch of the judge's questions begins a new one
     * @param done the parties who have nothing further for this stage
     * @param endNoted whether it has been noted that the window is over, and who was silent
     */
    record UnderWay(
            Set<Stage> apart,
            TrialStage stage,
            int round,
            Window window,
            Exchange exchange,
            Set<PartyId> done,
            boolean endNoted)
            implements TrialState {
        public UnderWay {
            apart = Set.copyOf(apart);
            done = Set.copyOf(done);
        }

        @Override
        public String key() {
            return stage.key();
        }

        @Override
        public Set<TrialAct> acts() {
            var acts = EnumSet.of(
                    MAKE_FINDING,
                    SUBMIT,
                    RULE_ON_ITEM,
                    STRIKE_ITEM,
                    EXTEND_WINDOW,
                    SUSPEND_TRIAL,
                    HEAR_OTHERWISE,
                    EXTEND_FOR_OUTAGE,
                    NOTE_WINDOW_END);
            switch (stage) {
                case IDENTITY -> acts.add(CONFIRM_IDENTITY);
                case INQUIRY -> acts.addAll(Set.of(ASK_QUESTIONS, SAY_NOTHING_FURTHER));
                case EXAMINATION, FINAL_STATEMENTS -> acts.add(SAY_NOTHING_FURTHER);
                case DEBATE -> acts.addAll(Set.of(NAME_ISSUE, SAY_NOTHING_FURTHER));
                case RECORD -> acts.addAll(Set.of(CONFIRM_RECORD, CLOSE_FOR_DECISION));
            }
            if (stage != TrialStage.RECORD) {
                acts.add(OPEN_STAGE);
            }
            return acts;
        }

        UnderWay with(Window changed) {
            return new UnderWay(apart, stage, round, changed, exchange, done, false);
        }

        UnderWay with(Set<PartyId> nowDone) {
            return new UnderWay(apart, stage, round, window, exchange, nowDone, endNoted);
        }

        UnderWay ended() {
            return new UnderWay(apart, stage, round, window, exchange, done, true);
        }

        UnderWay inRound(int number) {
            return new UnderWay(apart, stage, number, window, exchange, done, endNoted);
        }

        UnderWay with(Exchange changed) {
            return new UnderWay(apart, stage, round, window, changed, done, endNoted);
        }
    }

    /** Time stands still; what remained of the window remains. */
    record Suspended(UnderWay interrupted, Ground ground, String reason, Instant since) implements TrialState {
        @Override
        public String key() {
            return "suspended";
        }

        @Override
        public Set<TrialAct> acts() {
            return Set.of(RESUME_TRIAL, HEAR_OTHERWISE, RULE_ON_ITEM, EXTEND_FOR_OUTAGE);
        }
    }

    /** Why a trial is suspended (domain rule 2.3.7); mediation takes it out of the court's hands for a while. */
    enum Ground implements Keyed {
        MEDIATION,
        RECUSAL,
        JURISDICTION,
        APPRAISAL,
        DEATH_OR_INCAPACITY,
        SERVICE_DEFECT,
        OTHER
    }

    /** How a stage is held if not asynchronously. */
    enum Mode implements Keyed {
        LIVE,
        IN_PERSON
    }

    /** The stage was taken to a live hearing or to the courtroom; what was done before remains valid (OLR 21). */
    record HeardOtherwise(UnderWay left, Mode mode, String reason, Instant at) implements TrialState {
        @Override
        public String key() {
            return "heard-otherwise";
        }

        @Override
        public Set<TrialAct> acts() {
            return left.stage() == TrialStage.RECORD ? Set.of() : Set.of(MAKE_FINDING, OPEN_STAGE, RULE_ON_ITEM);
        }
    }

    record ClosedForDecision(Instant at) implements TrialState {
        @Override
        public String key() {
            return "closed-for-decision";
        }

        @Override
        public Set<TrialAct> acts() {
            return Set.of();
        }
    }

    /** No stage to which everybody agreed, or the proposal was taken back: the case goes its usual way. */
    record NotAgreed(String reason, Instant at) implements TrialState {
        @Override
        public String key() {
            return "not-agreed";
        }

        @Override
        public Set<TrialAct> acts() {
            return Set.of();
        }
    }
}
