/**
 * The archive: the clerk closes the file of a case that is over, the court packages it twice, checks it, keeps it write-once with a copy, looks at it again
 * and again, and repairs it from the copy.
 *
 * <p>Packaging is work that goes on by itself: what was confirmed is never lost, and a process that dies leaves the file to the next
 * ({@link org.yunting.api.archive.PackageFiles}). This package must not know how packages look inside ({@link org.yunting.api.packaging}).
 */
@NullMarked
package org.yunting.api.archive;

import org.jspecify.annotations.NullMarked;
