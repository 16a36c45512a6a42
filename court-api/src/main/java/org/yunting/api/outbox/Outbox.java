package org.yunting.api.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** Where a transaction leaves what is to be told. */
@ApplicationScoped
public class Outbox {
    private final Instance<Consumer> consumers;
    private final OutboxRows rows;

    Outbox(Instance<Consumer> consumers, OutboxRows rows) {
        this.consumers = consumers;
        this.rows = rows;
    }

    /** Writes the events down for every consumer that wants them, in the transaction at hand. */
    public Uni<Void> append(List<CourtEvent> events) {
        var messages = new ArrayList<OutboxRows.Addressed>();
        for (var event : events) {
            for (var consumer : consumers) {
                if (consumer.wants(event)) {
                    messages.add(new OutboxRows.Addressed(consumer.name(), event));
                }
            }
        }
        return rows.add(messages).chain(rows::wake);
    }
}
