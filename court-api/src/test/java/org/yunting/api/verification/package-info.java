/** Tests of identity checks and of what becomes possible after them. */
@NullMarked
package org.yunting.api.verification;

import org.jspecify.annotations.NullMarked;
