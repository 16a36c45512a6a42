package org.yunting.law.asynctrial;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/**
 * Which side has read what in a trial, and when: the proof of reading that service by electronic means knows (OLR 31(2)). It changes nothing in the
 * trial: no window hangs on it, and nobody is held to have read what was not shown to them.
 *
 * @param all in the order in which they were noted; of each item one of a side, the first
 */
public record Readings(AsyncTrial trial, List<Reading> all) {
    /**
     * That an item was shown to a side long enough to be read.
     *
     * @param person who read it for the side
     */
    public record Reading(ItemId item, PartyId party, PersonId person, Instant at) {}

    public Readings {
        all = List.copyOf(all);
    }

    /** Who has read an item, and when. */
    public List<Reading> of(ItemId item) {
        return all.stream().filter(reading -> reading.item().equals(item)).toList();
    }

    /**
     * A party has read items. Its own say nothing, and what it has read before keeps its first time. What is sealed from it does not exist for it.
     */
    public Outcome<Readings> note(Collection<ItemId> shown, Act act) {
        var reader = trial.proposal().partyOf(act.actor());
        if (reader.isEmpty()) {
            return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_ACT_OF_A_PARTY, TrialEvent.READING));
        }
        var readable = new Readership(trial).readableBy(act.actor());
        var known = readable.stream().map(Item::id).collect(Collectors.toSet());
        if (!known.containsAll(shown)) {
            return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_ITEM_UNKNOWN, TrialEvent.READING));
        }
        var ids = Set.copyOf(shown);
        return noted(
                reader.get(),
                readable.stream().filter(item -> ids.contains(item.id())).toList(),
                act);
    }

    private Outcome<Readings> noted(Party reader, List<Item> shown, Act act) {
        var news = shown.stream()
                .filter(not(item -> item.isBy(reader.id()) || hasRead(reader.id(), item.id())))
                .toList();
        if (news.isEmpty()) {
            return Outcome.granted(this);
        }
        var person = Objects.requireNonNull(act.actor().person());
        var longer = Stream.concat(
                        all.stream(), news.stream().map(item -> new Reading(item.id(), reader.id(), person, act.at())))
                .toList();
        return Outcome.granted(
                new Readings(trial, longer),
                new TrialEvent.ItemsRead(
                        trial.ref(),
                        reader.role(),
                        news.stream().map(Item::number).toList(),
                        act));
    }

    private boolean hasRead(PartyId party, ItemId item) {
        return of(item).stream().anyMatch(reading -> reading.party().equals(party));
    }
}
