package org.yunting.api.lines;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.yunting.api.hearings.Sittings;
import org.yunting.api.timeline.Spells;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.hearings.LostTime;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.recording.GapCause;

/**
 * Reads from the entries of a hearing when the court sat, and when somebody in the room was cut off: by their own line, or with the whole room; and when the
 * court's recorder heard nothing of their open microphone. What is still so at the end of the entries lasts until now. The rule is that of {@link LostTime}.
 *
 * <p>An entry says since when, which is before it was noted; entries of before that say only when it was noted.
 */
final class Interruptions {
    private static final class Presence {
        private final Spells interruption = new Spells();
        private final Spells unheard = new Spells();
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

    /** When any of these people was in the room and could not hear or be heard. They may overlap. */
    List<Stretch> of(Collection<UUID> persons) {
        return persons.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .flatMap(presence -> Stream.of(presence.interruption, presence.unheard))
                .flatMap(spells -> spells.until(now).stream())
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
            case "line-lost" -> lost(presence(entry), entry);
            case "line-restored" -> presence(entry).lineLost = false;
            case "recording-interrupted" -> unheard(entry, true, "since");
            case "recording-restored" -> unheard(entry, false, "until");
            default -> {
                // the other acts cut nobody off
            }
        }
        people.values().forEach(presence -> {
            presence.interruption.set(presence.inRoom && (presence.lineLost || interrupted), entry.at());
            if (!presence.inRoom) {
                presence.unheard.set(false, entry.at());
            }
        });
    }

    private static void lost(Presence presence, TimelineEntry entry) {
        presence.lineLost = true;
        presence.interruption.set(presence.inRoom, instant(entry, "since"));
    }

    private void unheard(TimelineEntry entry, boolean holds, String when) {
        var params = entry.params();
        if (params.getString("person") != null && GapCause.NOTHING_HEARD.key().equals(params.getString("cause"))) {
            presence(entry).unheard.set(holds, instant(entry, when));
        }
    }

    /** When it was so, and not when it was noted; never later than that. */
    private static Instant instant(TimelineEntry entry, String param) {
        var text = entry.params().getString(param);
        var told = text == null ? entry.at() : Instant.parse(text);
        return told.isAfter(entry.at()) ? entry.at() : told;
    }

    private Presence presence(TimelineEntry entry) {
        return people.computeIfAbsent(UUID.fromString(entry.params().getString("person")), none -> new Presence());
    }
}
