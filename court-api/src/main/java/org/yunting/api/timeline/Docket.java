package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yunting.api.clock.Ids;
import org.yunting.api.ledger.Ledger;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.api.outbox.Outbox;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;

/**
 * Where events are entered. Call it inside the transaction of the use case, with the events the law granted: timeline entry, ledger entry and message
 * to others stand or fall with the change itself.
 */
@ApplicationScoped
public class Docket {
    private final TimelineRows rows;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;

    /** An event on the timeline of one case. */
    record Entry(CaseId caseId, CourtEvent event) {}

    Docket(TimelineRows rows, Ledger ledger, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Enters events of one case, in the order they happened. */
    public Uni<Void> append(CaseId caseId, List<? extends DomainEvent> events) {
        var kept = kept(events);
        return enter(kept.stream().map(event -> new Entry(caseId, event)).toList())
                .chain(() -> outbox.append(kept));
    }

    /** Enters events of several cases at once, those of each case in the order they happened. However many, it takes one statement of each kind. */
    public Uni<Void> appendAll(List<? extends DomainEvent> events) {
        var kept = kept(events);
        return enter(kept.stream()
                        .map(event -> new Entry(Objects.requireNonNull(event.caseId()), event))
                        .toList())
                .chain(() -> outbox.append(kept));
    }

    /**
     * Enters an event that belongs to a person on the timelines of all that person's cases, and tells it once.
     *
     * @param capacities the capacity of that person in each of the cases
     */
    public Uni<Void> appendToAll(Map<CaseId, Capacity> capacities, DomainEvent event) {
        var told = CourtEvent.of(event, ids.next());
        var entries = capacities.entrySet().stream()
                .map(appointed -> new Entry(
                        appointed.getKey(), CourtEvent.of(event, ids.next()).asActIn(appointed.getValue())))
                .toList();
        return enter(entries).chain(() -> outbox.append(List.of(told)));
    }

    private List<CourtEvent> kept(List<? extends DomainEvent> events) {
        return events.stream().map(event -> CourtEvent.of(event, ids.next())).toList();
    }

    private Uni<Void> enter(List<Entry> entries) {
        var statements = new LinkedHashMap<UUID, String>();
        for (var entry : entries) {
            statements.put(entry.event().id(), Statement.of(entry.caseId(), entry.event()));
        }
        return rows.add(entries).chain(() -> ledger.enter(statements));
    }
}
