/**
 * The asynchronous trial: judge and parties act at different times inside windows, stage by stage (OLR 20).
 *
 * <p>{@link org.yunting.law.asynctrial.AsyncTrial} is the aggregate: a proposal, what the judge has found, all that was handed in, and a state.
 * The judge opens and leaves each stage. Parties hand in items, which are never edited, only corrected by a further one. Time that passes decides
 * nothing: silence is noted and put to the judge (OLR 6), and what comes late is kept and put to the judge with its reason.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.asynctrial;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
