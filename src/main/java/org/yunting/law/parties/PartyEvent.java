package org.yunting.law.parties;

import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;

/** What happens around parties: invitations and the verification of identity. */
public sealed interface PartyEvent extends DomainEvent {
    LegalBasis LINKING = LegalBasis.of(Law.OLR, 10);
    LegalBasis VERIFICATION = LegalBasis.of(Law.OLR, 7);

    /** An event of one invitation. */
    sealed interface InvitationEvent extends PartyEvent {
        InvitationId invitation();

        PartyId party();

        PartyRole role();

        @Override
        default LegalBasis basis() {
            return LINKING;
        }
    }

    record PartyInvited(CaseId caseId, InvitationId invitation, PartyId party, PartyRole role, Deadline due, Act act)
            implements InvitationEvent {}

    record CaseLinked(CaseId caseId, InvitationId invitation, PartyId party, PartyRole role, PersonId person, Act act)
            implements InvitationEvent {}

    record InvitationLapsed(CaseId caseId, InvitationId invitation, PartyId party, PartyRole role, Act act)
            implements InvitationEvent {}

    record InvitationAnnulled(CaseId caseId, InvitationId invitation, PartyId party, PartyRole role, Act act)
            implements InvitationEvent {}

    /** An event of one person's verification; it belongs to no single case. */
    sealed interface IdentityEvent extends PartyEvent {
        PersonId person();

        @Override
        default @Nullable CaseId caseId() {
            return null;
        }

        @Override
        default LegalBasis basis() {
            return VERIFICATION;
        }
    }

    record IdentitySubmitted(PersonId person, IdentityDocument.Kind document, Act act) implements IdentityEvent {}

    record IdentityVerified(PersonId person, IdentityDocument.Kind document, Act act) implements IdentityEvent {}

    record IdentityRefused(PersonId person, String reason, Act act) implements IdentityEvent {}
}
