package org.yunting.api.verification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.law.kernel.PersonId;

/** The identity checks the court keeps. */
interface IdentityChecks {
    Uni<Optional<KeptCheck>> find(CheckId id);

    Uni<Optional<KeptCheck>> latestOf(PersonId person);

    /** Checks in a state, or in all, oldest first, after the cursor. */
    Uni<List<KeptCheck>> list(@Nullable String state, Cursor after, int limit);

    Uni<Void> add(KeptCheck check);

    /** Stores a decision, unless somebody else has changed the check since. Answers the check with its new version. */
    Uni<KeptCheck> store(KeptCheck check);
}
