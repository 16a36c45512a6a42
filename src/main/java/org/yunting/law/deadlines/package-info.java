/**
 * Procedural time: which days a court works, how periods of the Civil Procedure Law are counted, and the table of periods.
 *
 * <p>Statutory periods count calendar days at the court's place (CPL 85): the starting day is not counted, and a last day that is no working day
 * moves to the next working day. Windows in hours count elapsed time, whatever the clocks on the wall do. A deadline carries the rule that made
 * it. Nothing here reads a clock, and nothing here acts when a deadline passes: silence is put to the judge by others.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.deadlines;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
