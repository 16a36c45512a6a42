package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** The asynchronous trials of the court. Every method runs on the session of the caller's transaction. */
interface Trials {
    /**
     * A trial as it was kept.
     *
     * @param version what a change rests on
     * @param remindedUntil everybody has been reminded of what was due until then
     */
    record Kept(AsyncTrial trial, long version, Instant remindedUntil) {}

    /** The present trial of a case, or the last one that was not agreed. */
    Uni<Optional<Kept>> find(CaseId caseId, List<PartyEntry> parties);

    /** The same, held against changes by others until the transaction ends. */
    Uni<Optional<Kept>> findForChange(CaseId caseId, List<PartyEntry> parties);

    /**
     * A case with a trial that is not over.
     *
     * @param place where it stands in the list
     */
    record Open(CaseId caseId, Cursor place) {}

    /** Cases with a trial that is not over in which somebody is appointed, the next window to end first; those without one before all others. */
    Uni<List<Open>> openOf(PersonId person, Cursor after, int limit);

    Uni<Kept> add(AsyncTrial trial, Instant proposedAt);

    /** Stores what became of a trial by now. */
    Uni<Kept> store(AsyncTrial trial, Kept before, Instant now);

    /** Notes that everybody has been reminded of what was due until now. The version stays: nobody's page has become old by that. */
    Uni<Void> noteReminded(List<AsyncTrial> reminded, Instant now);

    /** Has the trials of somebody in which anybody is to be reminded looked at again, now: that person's hours have changed. */
    Uni<Void> lookAgain(PersonId person, Instant now);

    /** Which side has read what in a trial. */
    Uni<Readings> readings(AsyncTrial trial);

    /** Adds what is new. */
    Uni<Void> store(Readings readings, Readings before);

    /** What somebody of the court has gone through in a trial. */
    Uni<Set<ItemId>> marks(TrialId trial, PersonId person);

    /** Somebody of the court has gone through these. */
    Uni<Void> mark(TrialId trial, PersonId person, Collection<ItemId> items, Instant now);

    /** What somebody is writing in a trial, by slot. */
    Uni<Map<String, DraftText>> drafts(TrialId trial, PersonId person);

    /** Keeps what somebody is writing; where there is neither text nor anything to go with it, it is dropped. */
    Uni<Void> saveDraft(TrialId trial, PersonId person, DraftText draft, Instant now);

    /**
     * What somebody is writing in one place.
     *
     * @param enclosures what is to go with it
     */
    record DraftText(String slot, String text, @Nullable EnclosuresWanted enclosures) {
        boolean saysNothing() {
            return text.isEmpty() && (enclosures == null || enclosures.equals(EnclosuresWanted.NONE));
        }
    }
}
