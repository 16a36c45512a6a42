package org.yunting.law.cases;

import java.time.Instant;
import java.util.Set;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.parties.CaseAct;

/**
 * Where a case stands.
 *
 * <pre>
 * Filed ⇄ CorrectionAsked          there and back once: OLR 9 allows one notice
 * Filed ─▶ Accepted | RefusedByRuling
 * CorrectionAsked ─▶ RefusedByRuling   when its time is over
 * Filed | CorrectionAsked ─▶ Closed    withdrawn by the plaintiff
 * Accepted ─▶ Closed
 * </pre>
 */
public sealed interface CaseState {
    /** Why a case is closed. */
    enum ClosingGround implements Keyed {
        WITHDRAWN(148),
        JUDGMENT(155),
        MEDIATED(100),
        DISMISSED(157),
        TRANSFERRED(37);

        private final int article;

        ClosingGround(int article) {
            this.article = article;
        }

        /** The article of the Civil Procedure Law under which a case ends this way. */
        public LegalBasis basis() {
            return LegalBasis.of(Law.CPL, article);
        }
    }

    /** Where a case is tried; while it goes on there, it cannot be closed. */
    enum Proceeding implements Keyed {
        HEARING,
        TRIAL
    }

    String key();

    /** The acts on the case that this state knows; whether one is lawful also depends on who, when and what. */
    Set<CaseAct> acts();

    /** The acts around the case, of parties, consent, evidence and hearings, for which this state leaves room. */
    default Set<CaseAct> actsAround() {
        return Set.of(CaseAct.VIEW_CASE, CaseAct.VIEW_EVIDENCE);
    }

    /** The court decides before {@code decideBy}. */
    record Filed(Deadline decideBy) implements CaseState {
        @Override
        public String key() {
            return "filed";
        }

        @Override
        public Set<CaseAct> acts() {
            return Set.of(CaseAct.ASK_CORRECTION, CaseAct.ACCEPT_CASE, CaseAct.REFUSE_CASE, CaseAct.WITHDRAW_FILING);
        }

        @Override
        public Set<CaseAct> actsAround() {
            return Set.of(CaseAct.VIEW_CASE, CaseAct.VIEW_EVIDENCE, CaseAct.ADD_EVIDENCE, CaseAct.CHOOSE_CONSENT);
        }
    }

    /** The plaintiff corrects before {@code due}; the court's clock stands. */
    record CorrectionAsked(Deadline due) implements CaseState {
        @Override
        public String key() {
            return "correction-asked";
        }

        @Override
        public Set<CaseAct> acts() {
            return Set.of(CaseAct.CORRECT_FILING, CaseAct.REFUSE_CASE, CaseAct.WITHDRAW_FILING);
        }

        @Override
        public Set<CaseAct> actsAround() {
            return Set.of(CaseAct.VIEW_CASE, CaseAct.VIEW_EVIDENCE, CaseAct.ADD_EVIDENCE, CaseAct.CHOOSE_CONSENT);
        }
    }

    record Accepted(Instant at) implements CaseState {
        @Override
        public String key() {
            return "accepted";
        }

        @Override
        public Set<CaseAct> acts() {
            return Set.of(CaseAct.CLOSE_CASE);
        }

        @Override
        public Set<CaseAct> actsAround() {
            return Set.of(
                    CaseAct.VIEW_CASE,
                    CaseAct.VIEW_EVIDENCE,
                    CaseAct.ADD_EVIDENCE,
                    CaseAct.CHOOSE_CONSENT,
                    CaseAct.RULE_ON_WITHDRAWAL,
                    CaseAct.INVITE_PARTY,
                    CaseAct.NOTE_LAPSE,
                    CaseAct.LINK_CASE,
                    CaseAct.SCHEDULE_HEARING,
                    CaseAct.VACATE_HEARING,
                    CaseAct.ENTER_HEARING,
                    CaseAct.TAKE_PART_IN_MEDIATION,
                    CaseAct.PROPOSE_TRIAL,
                    CaseAct.ENTER_TRIAL);
        }
    }

    /** Not registered; the plaintiff can appeal the ruling. */
    record RefusedByRuling(String reason, Instant at) implements CaseState {
        @Override
        public String key() {
            return "refused";
        }

        @Override
        public Set<CaseAct> acts() {
            return Set.of();
        }
    }

    record Closed(ClosingGround ground, String reason, Instant at) implements CaseState {
        @Override
        public String key() {
            return "closed";
        }

        @Override
        public Set<CaseAct> acts() {
            return Set.of();
        }
    }
}
