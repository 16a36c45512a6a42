package org.yunting.api.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Actor;

/** Somebody, as far as the reader may know them. */
public record PersonView(
        @Nullable UUID id, String name, @Nullable String capacity) {
    public static PersonView of(Person person) {
        return new PersonView(person.id().value(), person.displayName(), null);
    }

    /** Somebody in the capacity in which they acted. */
    public static PersonView acting(Actor actor, String name) {
        var person = actor.person();
        return new PersonView(
                person == null ? null : person.value(), name, actor.capacity().key());
    }
}
