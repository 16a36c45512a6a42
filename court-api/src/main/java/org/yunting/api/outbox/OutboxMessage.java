package org.yunting.api.outbox;

import java.util.UUID;

/** One event on its way to one consumer. */
record OutboxMessage(UUID id, String consumer, CourtEvent event, int attempts) {}
