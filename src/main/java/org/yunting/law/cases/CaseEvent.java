package org.yunting.law.cases;

import java.util.List;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Sha256;

/** What happens to a case. */
public sealed interface CaseEvent extends DomainEvent {
    LegalBasis FILING = LegalBasis.of(Law.OLR, 9);
    LegalBasis RECEIPT = LegalBasis.of(Law.REG, 2);
    LegalBasis DECISION = LegalBasis.of(Law.CPL, 126);
    LegalBasis REGISTER_FIRST = LegalBasis.of(Law.REG, 8);

    @Override
    CaseId caseId();

    @Override
    default LegalBasis basis() {
        return FILING;
    }

    /** Whether an act came within its time. A late act of a party is kept and put to the judge; a late decision is a fact. */
    enum Timeliness implements Keyed {
        IN_TIME,
        LATE
    }

    record CaseFiled(CaseId caseId, FilingReceipt receipt, Deadline decideBy, Act act) implements CaseEvent {
        @Override
        public LegalBasis basis() {
            return RECEIPT;
        }
    }

    record CorrectionRequested(CaseId caseId, List<Correction.Item> items, Deadline due, Act act) implements CaseEvent {
        public CorrectionRequested {
            items = List.copyOf(items);
        }
    }

    record FilingCorrected(CaseId caseId, Sha256 digest, Timeliness timeliness, Deadline decideBy, Act act)
            implements CaseEvent {}

    record CaseAccepted(CaseId caseId, Acceptance acceptance, Timeliness timeliness, Act act) implements CaseEvent {
        @Override
        public LegalBasis basis() {
            return timeliness == Timeliness.IN_TIME ? DECISION : REGISTER_FIRST;
        }
    }

    record CaseRefused(CaseId caseId, String reason, Act act) implements CaseEvent {
        @Override
        public LegalBasis basis() {
            return DECISION;
        }
    }

    record FilingWithdrawn(CaseId caseId, Act act) implements CaseEvent {
        @Override
        public LegalBasis basis() {
            return CaseState.ClosingGround.WITHDRAWN.basis();
        }
    }

    record CaseClosed(CaseId caseId, CaseState.ClosingGround ground, String reason, Act act) implements CaseEvent {
        @Override
        public LegalBasis basis() {
            return ground.basis();
        }
    }
}
