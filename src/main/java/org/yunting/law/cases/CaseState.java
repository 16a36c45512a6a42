package org.yunting.law.cases;

import java.time.Instant;
import java.util.Set;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Keyed;
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
        WITHDRAWN,
        JUDGMENT,
        MEDIATED,
        DISMISSED,
        TRANSFERRED
    }

    String key();

    /** The acts that this state knows; whether one is lawful also depends on who, when and what. */
    Set<CaseAct> acts();

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
