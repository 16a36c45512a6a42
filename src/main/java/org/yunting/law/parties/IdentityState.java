package org.yunting.law.parties;

import java.time.Instant;
import org.yunting.law.kernel.PersonId;

/**
 * Whether the court knows who a person is (OLR 7).
 *
 * <pre>
 * Unverified ─▶ Submitted ─▶ Verified
 *                   ▲   └──▶ Refused ─┐
 *                   └─────────────────┘
 * </pre>
 */
public sealed interface IdentityState {
    String key();

    record Unverified() implements IdentityState {
        @Override
        public String key() {
            return "unverified";
        }
    }

    record Submitted(IdentityDocument document, Instant at) implements IdentityState {
        @Override
        public String key() {
            return "submitted";
        }
    }

    record Verified(IdentityDocument document, PersonId by, Instant at) implements IdentityState {
        @Override
        public String key() {
            return "verified";
        }
    }

    record Refused(IdentityDocument document, String reason, PersonId by, Instant at) implements IdentityState {
        @Override
        public String key() {
            return "refused";
        }
    }
}
