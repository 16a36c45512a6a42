/**
 * Whether a session is recorded, and what of it is missing.
 *
 * <p>Off ─▶ Running ⇄ Paused ─▶ Off. A recording belongs to a session: it runs only while the court sits, halts with every break by itself, and ends
 * with the hearing. The whole of a session is recorded, and every start, break and end is on record (AVR 1, 3). The package knows kernel alone; who
 * may do what in which session, the hearing says.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.recording;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
