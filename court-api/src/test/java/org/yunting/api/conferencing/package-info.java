/** The bridges of a court, held against real HTTP. */
@NullMarked
package org.yunting.api.conferencing;

import org.jspecify.annotations.NullMarked;
