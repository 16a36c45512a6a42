package org.yunting.api.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.consent.ConsentEvent;
import org.yunting.law.kernel.DomainEvent.EventName;

/** All that happened to consent in a case, oldest first, as everybody in the case may read it. */
public record ConsentHistory(List<Step> steps) {
    /** Everything that can happen to consent. */
    static final Set<String> KINDS = Arrays.stream(ConsentEvent.class.getPermittedSubclasses())
            .map(EventName::of)
            .collect(toUnmodifiableSet());

    /**
     * Something that happened.
     *
     * @param kind name of the event
     * @param party whose consent it is
     * @param noticeVersion version of the notice that was shown, where one was
     * @param reason why consent is to be taken back, or why the judge ruled so
     * @param actor who did it: the party, or the judge who ruled
     */
    public record Step(
            UUID id,
            Instant at,
            String kind,
            String stage,
            UUID party,
            String capacity,
            String name,
            @Nullable String noticeVersion,
            @Nullable String reason,
            PersonView actor,
            String basis) {}

    static ConsentHistory of(List<TimelineEntry> entries, List<PartyEntry> parties) {
        return new ConsentHistory(
                entries.stream().map(entry -> step(entry, parties)).toList());
    }

    private static Step step(TimelineEntry entry, List<PartyEntry> parties) {
        var id = UUID.fromString(entry.params().getString("party"));
        var party = parties.stream()
                .map(PartyEntry::party)
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return new Step(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.params().getString("stage"),
                id,
                party.role().capacity().key(),
                party.name(),
                entry.params().getString("notice"),
                entry.params().getString("reason"),
                PersonView.acting(entry.actor(), entry.actorName() == null ? "" : entry.actorName()),
                entry.basis());
    }
}
