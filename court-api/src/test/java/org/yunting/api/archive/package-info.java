/** Audits over HTTP, against what somebody with every key has changed. */
@NullMarked
package org.yunting.api.archive;

import org.jspecify.annotations.NullMarked;
