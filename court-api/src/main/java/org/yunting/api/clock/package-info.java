/**
 * The court's one clock and one source of ids. Everything else asks here, so that a test, a demonstration or an inquiry into a past day can stand
 * at a chosen instant.
 */
@NullMarked
package org.yunting.api.clock;

import org.jspecify.annotations.NullMarked;
