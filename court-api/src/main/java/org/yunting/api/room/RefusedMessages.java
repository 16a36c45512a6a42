package org.yunting.api.room;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what came over room sockets and was no message of the protocol. Each ended the socket it came by, and nothing else. */
@ApplicationScoped
class RefusedMessages {
    private final Counter refused;

    RefusedMessages(MeterRegistry registry) {
        refused = Counter.builder("court.room.messages.refused")
                .description("Messages of pages in rooms that were malformed or too many")
                .register(registry);
    }

    void count() {
        refused.increment();
    }
}
