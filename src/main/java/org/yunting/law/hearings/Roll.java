package org.yunting.law.hearings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.PersonId;

/**
 * Everybody summoned to a hearing, each person once, in the order of the summons.
 *
 * @param silencedSince since when all but the bench and the interpreters are silenced, whoever comes in included; absent while they are not
 */
public record Roll(List<Appearance> appearances, @Nullable Instant silencedSince) {
    public Roll {
        appearances = List.copyOf(appearances);
        if (appearances.stream().map(Appearance::person).distinct().count() != appearances.size()) {
            throw new IllegalArgumentException("a person stands on the roll twice");
        }
    }

    static Roll of(List<Summons> summoned) {
        return new Roll(summoned.stream().map(Appearance::of).toList(), null);
    }

    public Optional<Appearance> find(PersonId person) {
        return appearances.stream()
                .filter(appearance -> appearance.person().equals(person))
                .findFirst();
    }

    /** Who is in a place, in the order of the summons. */
    public List<Appearance> in(Place place) {
        return appearances.stream()
                .filter(appearance -> appearance.place() == place)
                .toList();
    }

    /** Whether anybody in the room is heard by somebody. Whoever is alone there can neither hear nor be heard, whatever their line does. */
    boolean isCompany() {
        return in(Place.ROOM).size() > 1;
    }

    /** The same roll with one more at its end. */
    Roll and(Appearance summoned) {
        return new Roll(Stream.concat(appearances.stream(), Stream.of(summoned)).toList(), silencedSince);
    }

    Roll with(Appearance changed) {
        return new Roll(
                appearances.stream()
                        .map(appearance -> appearance.person().equals(changed.person()) ? changed : appearance)
                        .toList(),
                silencedSince);
    }

    Roll silenced(@Nullable Instant since) {
        return new Roll(appearances, since);
    }

    /** The hearing is over: whoever is there has left. */
    Roll dismissed(Instant at) {
        return new Roll(
                appearances.stream()
                        .map(appearance -> appearance.isPresent() ? appearance.moved(Place.LEFT, at) : appearance)
                        .toList(),
                null);
    }
}
