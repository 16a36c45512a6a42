/**
 * Mediation in a case (调解): that it was attempted, how long it has lasted, and that a divorce is not decided before (CPI 145). It knows the case and its parties, and
 * must never know what was said in it: concessions made to settle are no evidence (OMR 18).
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.mediation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
