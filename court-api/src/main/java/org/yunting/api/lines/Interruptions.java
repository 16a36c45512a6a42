package org.yunting.api.lines;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yunting.api.hearings.Sittings;
import org.yunting.api.timeline.Spells;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.Stretch;

/**
 * Reads from the entries of a hearing when the court sat, and when somebody in the room was cut off: by their own line, or with the whole room. What is
 * still so at the end of the entries lasts until now.
 */
final class Interruptions {
    private static final class Presence {
        private final Spells interruption = new Spells();
        private boolean inRoom;
        private boolean lineLost;
    }

    private final Map<UUID, Presence> people = new HashMap<>();
    private boolean interrupted;
    private final List<Stretch> sittings;
    private final Instant now;

    private Interruptions(List<Stretch> sittings, Instant now) {
        this.sittings = sittings;
        this.now = now;
    }

    /** @param entries of one hearing, in order */
    static Interruptions in(List<TimelineEntry> entries, Instant now) {
        var interruptions = new Interruptions(Sittings.in(entries, now), now);
        entries.forEach(interruptions::read);
        return interruptions;
    }

    /** When the court sat: breaks are none of it. */
    List<Stretch> sittings() {
        return sittings;
    }

    /** When any of these people was in the room and cut off. */
    List<Stretch> of(Collection<UUID> persons) {
        return persons.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .flatMap(presence -> presence.interruption.until(now).stream())
                .toList();
    }

    boolean isCutOff(UUID person) {
        var presence = people.get(person);
        return presence != null && presence.interruption.holds();
    }

    private void read(TimelineEntry entry) {
        switch (entry.kind()) {
            case "media-interrupted" -> interrupted = true;
            case "media-restored" -> interrupted = false;
            case "hearing-adjourned", "hearing-closed" -> people.values().forEach(presence -> presence.inRoom = false);
            case "bench-entered", "person-admitted" -> presence(entry).inRoom = true;
            case "person-put-back", "person-left", "person-removed" -> presence(entry).inRoom = false;
            case "line-lost" -> presence(entry).lineLost = true;
            case "line-restored" -> presence(entry).lineLost = false;
            default -> {
                // the other acts cut nobody off
            }
        }
        people.values()
                .forEach(presence ->
                        presence.interruption.set(presence.inRoom && (presence.lineLost || interrupted), entry.at()));
    }

    private Presence presence(TimelineEntry entry) {
        return people.computeIfAbsent(UUID.fromString(entry.params().getString("person")), none -> new Presence());
    }
}
