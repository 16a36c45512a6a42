package org.yunting.law.asynctrial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yunting.law.parties.PartyId;

/** All that was handed in, in the order of arrival. It only grows. */
public record Items(List<Item> all) {
    public static final Items NONE = new Items(List.of());

    public Items {
        all = List.copyOf(all);
    }

    public Optional<Item> find(ItemId id) {
        return stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Questions put to a party that it has not answered, and that have not been struck. */
    public List<Item> openQuestionsTo(PartyId party) {
        return stream()
                .filter(item -> item.strike() == null
                        && item.content() instanceof Content.Question(var to, var text)
                        && to.contains(party)
                        && !hasAnswered(party, item.id()))
                .toList();
    }

    public List<Item> awaitingRuling() {
        return stream().filter(Item::awaitsRuling).toList();
    }

    public boolean has(PartyId party, Predicate<Content> sort) {
        return stream().anyMatch(item -> item.isBy(party) && sort.test(item.content()));
    }

    Items with(Item item) {
        var longer = new ArrayList<>(all);
        longer.add(item);
        return new Items(longer);
    }

    Items replacing(Item changed) {
        return new Items(stream()
                .map(item -> item.id().equals(changed.id()) ? changed : item)
                .toList());
    }

    private boolean hasAnswered(PartyId party, ItemId question) {
        return has(party, content -> content instanceof Content.Answer(var asked, var text) && asked.equals(question));
    }

    private Stream<Item> stream() {
        return all.stream();
    }
}
