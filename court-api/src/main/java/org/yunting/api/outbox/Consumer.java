package org.yunting.api.outbox;

import io.smallrye.mutiny.Uni;

/**
 * Somebody to be told. Found by type: a bean that implements this is told from its first start on, never of what was before.
 *
 * <p>It runs in the transaction that marks the message as delivered: what it writes to the database happens exactly once. What it does outside
 * happens at least once, so it MUST be harmless when repeated with the same {@link CourtEvent#id()}.
 */
public interface Consumer {
    /** Stable; messages wait under it. */
    String name();

    boolean wants(CourtEvent event);

    Uni<Void> accept(CourtEvent event);
}
