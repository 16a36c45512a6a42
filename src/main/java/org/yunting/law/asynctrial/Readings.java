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

    /** What a side has read. */
    public Set<ItemId> by(PartyId party) {
        return all.stream()
                .filter(reading -> reading.party().equals(party))
                .map(Reading::item)
                .collect(Collectors.toSet());
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

    /**
     * Whoever answers something, argues on it, puts it right, points to it or signs under it has read it: acting on what was served proves that it arrived
     * (OLR 31(2)). From what the bench hands in nothing follows.
     */
    public Outcome<Readings> provedBy(Item handedIn) {
        var actor = handedIn.act().actor();
        return trial.proposal()
                .partyOf(actor)
                .map(reader -> noted(
                        reader,
                        new Readership(trial)
                                .readableBy(actor).stream()
                                        .filter(item -> isTakenUp(item, handedIn))
                                        .toList(),
                        handedIn.act()))
                .orElseGet(() -> Outcome.granted(this));
    }

    private static boolean isTakenUp(Item item, Item by) {
        boolean inText = switch (by.content()) {
            case Content.Answer(var question, var text) -> item.id().equals(question);
            case Content.Argument(var issue, var text) -> item.id().equals(issue);
            case Content.Correction(var of, var text) -> item.id().equals(of);
            case Content.Confirmation(var record, var text) -> item.number() < by.number();
            case Content other -> false;
        };
        return inText
                || by.enclosures().references().stream()
                        .anyMatch(reference -> reference instanceof Enclosures.ToParagraph(var pointedTo, var paragraph)
                                && item.id().equals(pointedTo));
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
        return by(party).contains(item);
    }
}
