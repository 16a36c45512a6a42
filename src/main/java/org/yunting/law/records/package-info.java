/**
 * The written record of a hearing (庭审笔录): what was said and done, in the clerk's words, read and confirmed by everybody who took part.
 *
 * <p>Open ⇄ UnderReading ─▶ Signing ─▶ Sealed. The clerk writes; each line keeps every wording it ever had. Put for reading, each participant confirms the
 * very text they saw, by its digest, or objects; the judge rules, and a correction is a line of its own; whoever will not sign is noted as such
 * (CPL 150). Then the bench signs, and nothing moves any more. This package does not know hearings: a {@code Sitting} tells it who was there.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.records;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
