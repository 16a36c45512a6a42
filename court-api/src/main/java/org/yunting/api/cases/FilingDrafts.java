package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yunting.api.contract.Cursor;
import org.yunting.law.kernel.PersonId;

/** Drafts; every question names the owner, so that nobody can meet another's. */
interface FilingDrafts {
    Uni<Optional<FilingDraft>> find(UUID id, PersonId owner);

    Uni<List<FilingDraft>> of(PersonId owner, Cursor before, int limit);

    Uni<Void> add(FilingDraft draft, PersonId owner);

    /** Stores step and content if the version is still the draft's; answers whether it was. */
    Uni<Boolean> store(FilingDraft draft, long expectedVersion);

    /** Answers whether there was one of that version. */
    Uni<Boolean> remove(FilingDraft draft);
}
