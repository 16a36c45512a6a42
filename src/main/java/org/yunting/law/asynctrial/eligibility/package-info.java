/**
 * Whether a stage of a case may be tried asynchronously: for each stage allowed, blocked, or for the judge to decide, with every reason, its
 * article and what would unblock it.
 *
 * <p>A jurisdiction is a dated {@link org.yunting.law.asynctrial.eligibility.RuleSet} of requirements: data, weighed by pure code that knows no
 * jurisdiction. What nobody has answered yet is never guessed; it is left to the judge.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.asynctrial.eligibility;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
