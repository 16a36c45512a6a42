/**
 * Exhibits and the way a file becomes one.
 *
 * <p>Upload: Announced ─▶ Uploading ─▶ Verifying ─▶ Sealed | Refused; Announced | Uploading ─▶ Abandoned. A file is sealed whole or not at all: the
 * bytes the server read must have the announced size and the digest the sender named, and their sniffed type must be on the allow-list. What is
 * sealed is "unaltered since receipt", never "true before receipt". This package must not know object stores, nor hearings.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
