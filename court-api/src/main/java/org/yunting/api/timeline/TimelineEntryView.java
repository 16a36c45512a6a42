package org.yunting.api.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;

/** An act on the timeline, as it leaves the court. */
public record TimelineEntryView(
        UUID id,
        Instant at,
        String kind,
        Map<String, Object> params,
        PersonView actor,
        @Nullable String about,
        String basis,
        @Nullable UUID hearing) {
    public static TimelineEntryView of(TimelineEntry entry) {
        var name = entry.actorName() == null ? "" : entry.actorName();
        return new TimelineEntryView(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.params().getMap(),
                PersonView.acting(entry.actor(), name),
                entry.about(),
                entry.basis(),
                entry.hearing());
    }
}
