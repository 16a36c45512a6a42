package org.yunting.law.parties;

import java.time.Instant;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.PersonId;

/**
 * Where an invitation stands.
 *
 * <pre>
 * Sent ─▶ Linked
 * Sent ─▶ Lapsed        only after its three days, and only when the court says so
 * Sent | Lapsed ─▶ Annulled  replaced by a new one
 * </pre>
 */
public sealed interface InvitationState {
    String key();

    record Sent(Instant at, Deadline due) implements InvitationState {
        @Override
        public String key() {
            return "sent";
        }
    }

    record Linked(PersonId person, Instant at) implements InvitationState {
        @Override
        public String key() {
            return "linked";
        }
    }

    record Lapsed(Instant at) implements InvitationState {
        @Override
        public String key() {
            return "lapsed";
        }
    }

    record Annulled(Instant at) implements InvitationState {
        @Override
        public String key() {
            return "void";
        }
    }
}
