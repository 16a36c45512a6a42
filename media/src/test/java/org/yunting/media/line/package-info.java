/**
 * Bad lines for tests: relays that stand between a client and a bridge and lose, delay, reorder, throttle and cut what
 * passes. What they do to each packet follows from a seed, so that a run can be repeated.
 */
@NullMarked
package org.yunting.media.line;

import org.jspecify.annotations.NullMarked;
