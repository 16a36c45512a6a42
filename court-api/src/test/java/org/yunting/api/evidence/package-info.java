/** Evidence over HTTP, against a real object store. */
@NullMarked
package org.yunting.api.evidence;

import org.jspecify.annotations.NullMarked;
