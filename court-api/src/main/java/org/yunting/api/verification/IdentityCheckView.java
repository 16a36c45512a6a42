package org.yunting.api.verification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.law.kernel.PersonId;

/** A check, as its person and the clerks may see it. */
public record IdentityCheckView(
        UUID id,
        PersonView person,
        String state,
        IdentitySubmission.DocumentView document,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable PersonView decidedBy,
        @Nullable String reason,
        long version)
        implements Versioned {
    static IdentityCheckView of(KeptCheck kept, Map<PersonId, Person> people) {
        var decision = kept.decision();
        return new IdentityCheckView(
                kept.id().value(),
                view(kept.person(), people),
                kept.check().state().key(),
                IdentitySubmission.DocumentView.of(kept.document()),
                kept.submittedAt(),
                decision.map(KeptCheck.Decision::at).orElse(null),
                decision.map(made -> view(made.by(), people)).orElse(null),
                decision.flatMap(KeptCheck.Decision::reason).orElse(null),
                kept.version());
    }

    private static PersonView view(PersonId id, Map<PersonId, Person> people) {
        return Optional.ofNullable(people.get(id)).map(PersonView::of).orElseThrow();
    }
}
