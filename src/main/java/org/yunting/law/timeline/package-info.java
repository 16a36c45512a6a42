/**
 * How each event of a case is told: a stable key and parameters that the screens put into words, with time, actor and legal basis.
 *
 * <p>It stands above all other features and knows all of their events; none knows it. It tells what happened and decides nothing.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
