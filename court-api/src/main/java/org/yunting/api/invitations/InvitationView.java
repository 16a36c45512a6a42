package org.yunting.api.invitations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.parties.InvitationState;

/** An invitation, for the clerk. */
public record InvitationView(
        UUID id,
        UUID party,
        String name,
        String code,
        String link,
        String state,
        Instant sentAt,
        DeadlineView due,
        @Nullable Instant linkedAt) {
    static InvitationView of(KeptInvitation kept, PartyEntry party, String link) {
        var invitation = kept.invitation();
        return new InvitationView(
                invitation.id().value(),
                party.party().id().value(),
                party.party().name(),
                printed(invitation.code().value()),
                link,
                invitation.state().key(),
                kept.sentAt(),
                DeadlineView.of(kept.due()),
                invitation.state() instanceof InvitationState.Linked linked ? linked.at() : null);
    }

    /** As it is read out and typed: two groups of five. */
    static String printed(String code) {
        return code.substring(0, 5) + "-" + code.substring(5);
    }
}
