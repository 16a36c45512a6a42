package org.yunting.law.mediation;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.mediation.Attempt.Ending;
import org.yunting.law.mediation.Attempt.Manner;
import org.yunting.law.parties.PartyRole;

/** What happens about mediation outside hearings and trials, which tell of theirs themselves. */
public sealed interface MediationEvent extends DomainEvent {
    @Override
    CaseId caseId();

    /** @param compulsory whether the case is a divorce, in which mediation must be attempted */
    record MediationBegun(CaseId caseId, Manner manner, boolean compulsory, Act act) implements MediationEvent {
        @Override
        public LegalBasis basis() {
            return Mediation.basis(compulsory);
        }
    }

    record MediationEnded(CaseId caseId, Ending ending, Act act) implements MediationEvent {
        @Override
        public LegalBasis basis() {
            return Mediation.ENDINGS;
        }
    }

    /** @param reason the party's, which may be empty */
    record MediationRefused(CaseId caseId, PartyRole role, String reason, Act act) implements MediationEvent {
        @Override
        public LegalBasis basis() {
            return Mediation.WILLING;
        }
    }

    record MediationRuledOut(CaseId caseId, String reason, boolean compulsory, Act act) implements MediationEvent {
        @Override
        public LegalBasis basis() {
            return Mediation.basis(compulsory);
        }
    }
}
