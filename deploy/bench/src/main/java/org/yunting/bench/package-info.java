/**
 * How fast and how large the court is, measured on the machine at hand: {@code ./court bench}. Numbers count only next to others of the same run, so each is
 * printed as a ratio to its aim or to a bare program that does the same.
 */
@NullMarked
package org.yunting.bench;

import org.jspecify.annotations.NullMarked;
