/**
 * A case from filing to closing: the filing and its check, the court's decision on it, the case number, and the kinds of procedure.
 *
 * <p>Filed ─▶ CorrectionAsked ─▶ Filed (once) ─▶ Accepted | RefusedByRuling; Filed | CorrectionAsked | Accepted ─▶ Closed. The seven days of OLR 9
 * run from the filing and again from the day after a correction; when they are over the court registers first (REG 8), it never loses a filing.
 * This package must not know evidence or hearings: what happens there reaches a case by event.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
