package org.yunting.law.consent;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** What happens to consent. Anyone in the case can read these. */
public sealed interface ConsentEvent extends DomainEvent {
    LegalBasis CONSENT = LegalBasis.of(Law.OLR, 4);
    LegalBasis OWN_CHOICE = new LegalBasis(Law.OLR, "4(1)");
    LegalBasis WITHDRAWAL = new LegalBasis(Law.OLR, "5(2)");

    /** Whose consent, and for which stage. */
    record Subject(CaseId caseId, PartyId party, PartyRole role, Stage stage) {}

    Subject subject();

    @Override
    default CaseId caseId() {
        return subject().caseId();
    }

    @Override
    default LegalBasis basis() {
        return CONSENT;
    }

    record OnlineConsented(Subject subject, NoticeVersion notice, Act act) implements ConsentEvent {}

    record OnlineChosenByActing(Subject subject, NoticeVersion notice, Act act) implements ConsentEvent {
        @Override
        public LegalBasis basis() {
            return OWN_CHOICE;
        }
    }

    record OfflineChosen(Subject subject, NoticeVersion notice, Act act) implements ConsentEvent {}

    record ConsentWithdrawalAsked(Subject subject, String reason, Act act) implements ConsentEvent {
        @Override
        public LegalBasis basis() {
            return WITHDRAWAL;
        }
    }

    record ConsentWithdrawalGranted(Subject subject, String reason, Act act) implements ConsentEvent {
        @Override
        public LegalBasis basis() {
            return WITHDRAWAL;
        }
    }

    record ConsentWithdrawalRefused(Subject subject, String reason, Act act) implements ConsentEvent {
        @Override
        public LegalBasis basis() {
            return WITHDRAWAL;
        }
    }
}
