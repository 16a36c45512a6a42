package org.yunting.api.invitations;

import java.time.Instant;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.parties.Invitation;

/** An invitation as the court keeps it: the law's, with when it was sent and until when it can be answered, whatever became of it. */
public record KeptInvitation(Invitation invitation, Instant sentAt, Deadline due) {
    KeptInvitation with(Invitation next) {
        return new KeptInvitation(next, sentAt, due);
    }
}
