/** Tests of the problem pages. */
@NullMarked
package org.yunting.api.problem;

import org.jspecify.annotations.NullMarked;
