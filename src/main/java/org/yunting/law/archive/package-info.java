/**
 * The file of a case after its end: main file (正卷) and internal file (副卷), their catalogue, how long they are kept, and how they may one day go.
 *
 * <pre>
 * (case closed, nothing open) ─confirm─▶ Packaging ─▶ Kept ⇄ UnderAppraisal ─▶ Disposed
 * </pre>
 *
 * <p>A file is closed only when nothing is left open around the case ({@link org.yunting.law.archive.FileStanding}). What is kept may go only after its
 * time, without a hold on it, and after two different people have looked at it. This package must not know hearings, records or evidence: what they left
 * reaches it as matters and items.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.archive;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
