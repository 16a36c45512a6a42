/**
 * Uploads and exhibits (OLR 11 to 13): from a file announced by a browser to a sealed exhibit with a number.
 *
 * <p>Bytes never pass through here but once, as a stream that is hashed, counted and sniffed before anything is sealed. What may be sealed is decided by
 * {@link org.yunting.law.evidence.Upload}; where bytes rest is {@link org.yunting.api.storage.ObjectStore}'s business. This package must never know
 * hearings: showing an exhibit is theirs.
 */
@NullMarked
package org.yunting.api.evidence;

import org.jspecify.annotations.NullMarked;
