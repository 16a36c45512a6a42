package org.yunting.api.verification;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.IdentityCheck;
import org.yunting.law.parties.IdentityDocument;
import org.yunting.law.parties.IdentityState.Refused;
import org.yunting.law.parties.IdentityState.Submitted;
import org.yunting.law.parties.IdentityState.Unverified;
import org.yunting.law.parties.IdentityState.Verified;

/** A check as the court keeps it: the law's, with an id, the time of submission and a version. */
record KeptCheck(CheckId id, IdentityCheck check, Instant submittedAt, long version) {
    /** How a check was decided. */
    record Decision(PersonId by, Instant at, Optional<String> reason) {}

    PersonId person() {
        return check.person();
    }

    /** Everybody a page about this check names. */
    Set<PersonId> people() {
        var named = new HashSet<PersonId>();
        named.add(person());
        decision().ifPresent(made -> named.add(made.by()));
        return named;
    }

    KeptCheck decided(IdentityCheck next) {
        return new KeptCheck(id, next, submittedAt, version);
    }

    IdentityDocument document() {
        return switch (check.state()) {
            case Submitted submitted -> submitted.document();
            case Verified verified -> verified.document();
            case Refused refused -> refused.document();
            case Unverified none -> throw new IllegalStateException("check " + id + " was kept without a document");
        };
    }

    Optional<Decision> decision() {
        return switch (check.state()) {
            case Verified verified -> Optional.of(new Decision(verified.by(), verified.at(), Optional.empty()));
            case Refused refused ->
                Optional.of(new Decision(refused.by(), refused.at(), Optional.of(refused.reason())));
            case Submitted submitted -> Optional.empty();
            case Unverified none -> Optional.empty();
        };
    }
}
