package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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

    Docket(TimelineRows rows, Ledger ledger, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Enters events of one case, in the order they happened. */
    public Uni<Void> append(CaseId caseId, List<? extends DomainEvent> events) {
        var kept = kept(events);
        return enter(caseId, kept).chain(() -> outbox.append(kept));
    }

    /**
     * Enters an event that belongs to a person on the timelines of all that person's cases, and tells it once.
     *
     * @param capacities the capacity of that person in each of the cases
     */
    public Uni<Void> appendToAll(Map<CaseId, Capacity> capacities, DomainEvent event) {
        var told = CourtEvent.of(event, ids.next());
        Uni<Void> entered = Uni.createFrom().voidItem();
        for (var appointed : capacities.entrySet()) {
            var inCase = CourtEvent.of(event, ids.next()).asActIn(appointed.getValue());
            entered = entered.chain(() -> enter(appointed.getKey(), List.of(inCase)));
        }
        return entered.chain(() -> outbox.append(List.of(told)));
    }

    private List<CourtEvent> kept(List<? extends DomainEvent> events) {
        return events.stream().map(event -> CourtEvent.of(event, ids.next())).toList();
    }

    private Uni<Void> enter(CaseId caseId, List<CourtEvent> events) {
        Uni<Void> entered = Uni.createFrom().voidItem();
        for (var event : events) {
            entered = entered.chain(() -> rows.add(caseId, event))
                    .chain(() -> ledger.enter(event.id(), Statement.of(caseId, event)));
        }
        return entered;
    }
}
