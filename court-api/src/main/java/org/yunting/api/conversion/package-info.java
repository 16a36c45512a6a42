/**
 * Which hearing hears what an asynchronous trial gave up, over HTTP and from both sides (OLR 21).
 *
 * <p>{@link org.yunting.law.conversion.Conversion} has the rule. Nothing is kept: it is read from the timeline and the hearings, so neither proceeding has to know the other, and
 * must never.
 */
@NullMarked
package org.yunting.api.conversion;

import org.jspecify.annotations.NullMarked;
