package org.yunting.law.parties;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Night;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

/**
 * A party of a case. It exists from the filing on; the person behind it may come later, by invitation.
 *
 * @param name as named in the filing
 * @param zone where the party lives, for times shown and for slots
 * @param quiet the hours of its night in which no window ends
 * @param person the person linked to it, if any yet
 */
public record Party(
        PartyId id,
        PartyRole role,
        String name,
        ZoneId zone,
        QuietHours quiet,
        @Nullable PersonId person) {
    /** Its night, where it lives. */
    public Night night() {
        return new Night(zone, quiet);
    }

    public boolean isLinked() {
        return person != null;
    }

    public boolean isRepresentedBy(Actor actor) {
        return person != null && actor.is(person) && actor.capacity() == role.capacity();
    }

    public Party linkedTo(PersonId linked) {
        if (person != null && !person.equals(linked)) {
            throw new IllegalStateException("party " + id + " is linked to somebody else");
        }
        return new Party(id, role, name, zone, quiet, linked);
    }

    /** Without the name, so that a log line cannot carry it. */
    @Override
    public String toString() {
        return "Party[" + role.key() + " " + id + "]";
    }
}
