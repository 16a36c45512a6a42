/**
 * The ledger of the court in PostgreSQL. Whoever acts enters a statement in the transaction of the act; within a second a single writer makes leaves of
 * what was entered, signs a checkpoint over the tree and has it time-stamped. Everybody may read the tree, which says nothing about anybody.
 *
 * <p>The mathematics are {@link org.yunting.law.ledger}; the formats are in {@code docs/ledger.md}. Nothing here knows what a statement says.
 *
 * <pre>
 *   act's transaction ─▶ ledger_entries + ledger_queue ─▶ {@link org.yunting.api.ledger.GrowTree} ─▶ leaves, nodes, checkpoint ─▶ time stamp
 * </pre>
 *
 * <p>A crash loses nothing: an entry is durable before its act is answered, and waits in the queue until the transaction that makes its leaf commits.
 */
@NullMarked
package org.yunting.api.ledger;

import org.jspecify.annotations.NullMarked;
