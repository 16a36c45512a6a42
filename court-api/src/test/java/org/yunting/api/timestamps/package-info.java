/** Tests of time stamps, the court's own and those of an authority at an address. */
@NullMarked
package org.yunting.api.timestamps;

import org.jspecify.annotations.NullMarked;
