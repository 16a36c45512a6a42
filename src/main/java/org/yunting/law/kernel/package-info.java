/**
 * The few types every part of the law is made of: outcomes, refusals, events, actors and identifiers.
 *
 * <p>Everything here is a value. An act that the law allows answers {@link org.yunting.law.kernel.Outcome.Granted}, one that it does not allow
 * answers {@link org.yunting.law.kernel.Outcome.Refused}; nothing throws except for a bug in the caller. The kernel must never know a feature,
 * a framework, a clock or a source of ids.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.kernel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
