/**
 * Telling others, after the fact: what happened in a transaction is written down in the same transaction and told afterwards, at least once, in order
 * per case and consumer. A consumer that fails is tried again and holds up only its own lane.
 *
 * <p>Nothing here knows what an event means.
 */
@NullMarked
package org.yunting.api.outbox;

import org.jspecify.annotations.NullMarked;
