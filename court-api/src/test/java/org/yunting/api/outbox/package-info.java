/** What is told after a transaction, and told again. */
@NullMarked
package org.yunting.api.outbox;

import org.jspecify.annotations.NullMarked;
