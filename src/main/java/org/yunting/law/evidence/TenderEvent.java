package org.yunting.law.evidence;

import java.util.List;
import java.util.Set;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyRole;

/**
 * What happens to an exhibit between its being offered and the judge's decision. The timeline is everybody's and an exhibit may be closed to some, so
 * words about it are bound by their digest here and read where the exhibit is.
 */
public sealed interface TenderEvent extends DomainEvent {
    /** Which exhibit of which case. */
    record Subject(CaseId caseId, ExhibitId exhibit, ExhibitNumber number) {}

    Subject subject();

    @Override
    default CaseId caseId() {
        return subject().caseId();
    }

    /** The act by which it happened. */
    private TenderAct deed() {
        return switch (this) {
            case OpinionStated e -> TenderAct.STATE_OPINION;
            case OriginStated e -> TenderAct.STATE_ORIGIN;
            case LatenessQuestioned e -> TenderAct.QUESTION_LATENESS;
            case LatenessExplained e -> TenderAct.EXPLAIN_LATENESS;
            case OriginalDemanded e -> TenderAct.DEMAND_ORIGINAL;
            case OriginalPosted e -> TenderAct.POST_ORIGINAL;
            case OriginalReceived e -> TenderAct.RECEIVE_ORIGINAL;
            case OriginalCompared e -> TenderAct.COMPARE_ORIGINAL;
            case CopyTakenAsOriginal e -> TenderAct.TAKE_AS_ORIGINAL;
            case ExaminationClosed e -> TenderAct.CLOSE_EXAMINATION;
            case ExhibitAdmitted e -> TenderAct.ADMIT_EXHIBIT;
            case ExhibitRefused e -> TenderAct.REFUSE_EXHIBIT;
            case ExhibitWithdrawn e -> TenderAct.WITHDRAW_EXHIBIT;
            case ExhibitFiledInError e -> TenderAct.MARK_FILED_IN_ERROR;
            case ConfidentialityAsked e -> TenderAct.ASK_CONFIDENTIALITY;
            case ExhibitRestricted e -> TenderAct.RESTRICT_EXHIBIT;
            case ExhibitOpenedToAll e -> TenderAct.OPEN_EXHIBIT_TO_ALL;
        };
    }

    @Override
    default LegalBasis basis() {
        return deed().basis();
    }

    /**
     * A party said what it holds of an exhibit.
     *
     * @param text digest of its reasons, which bind without being shown to everybody
     */
    record OpinionStated(Subject subject, PartyRole role, Opinion opinion, Sha256 text, Act act)
            implements TenderEvent {}

    /** @param wants what the law wants beside the document and was not there then */
    record OriginStated(Subject subject, Origin.Sort sort, String country, List<Origin.Want> wants, Act act)
            implements TenderEvent {
        public OriginStated {
            wants = List.copyOf(wants);
        }
    }

    record LatenessQuestioned(Subject subject, Act act) implements TenderEvent {}

    record LatenessExplained(Subject subject, Sha256 reason, Act act) implements TenderEvent {}

    record OriginalDemanded(Subject subject, OriginalState.DemandGround ground, Sha256 reason, Act act)
            implements TenderEvent {}

    /** @param consignment digest of courier and tracking number */
    record OriginalPosted(Subject subject, Sha256 consignment, Act act) implements TenderEvent {}

    record OriginalReceived(Subject subject, Act act) implements TenderEvent {}

    record OriginalCompared(Subject subject, boolean matches, Sha256 reason, Act act) implements TenderEvent {}

    record CopyTakenAsOriginal(Subject subject, OriginalState.EquivalenceGround ground, Sha256 reason, Act act)
            implements TenderEvent {}

    /** @param silent who could have spoken and did not */
    record ExaminationClosed(Subject subject, Set<PartyRole> silent, Sha256 reason, Act act) implements TenderEvent {
        public ExaminationClosed {
            silent = Set.copyOf(silent);
        }
    }

    record ExhibitAdmitted(Subject subject, TenderState.Measure measure, Sha256 reason, Act act)
            implements TenderEvent {}

    record ExhibitRefused(Subject subject, Sha256 reason, Act act) implements TenderEvent {}

    record ExhibitWithdrawn(Subject subject, Sha256 reason, Act act) implements TenderEvent {}

    record ExhibitFiledInError(Subject subject, Sha256 reason, Act act) implements TenderEvent {}

    record ConfidentialityAsked(Subject subject, Access.Ground ground, Act act) implements TenderEvent {}

    /** @param readers who may see it besides court and filing party */
    record ExhibitRestricted(Subject subject, Access.Ground ground, Set<PartyRole> readers, Act act)
            implements TenderEvent {
        public ExhibitRestricted {
            readers = Set.copyOf(readers);
        }
    }

    record ExhibitOpenedToAll(Subject subject, Sha256 reason, Act act) implements TenderEvent {}
}
