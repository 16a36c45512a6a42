/**
 * Conversion of a stage from one way of proceeding to another (OLR 21): which hearing hears what an asynchronous trial gave up. It stands above both proceedings, which
 * must never know each other, and changes neither.
 */
@NullMarked
package org.yunting.law.conversion;

import org.jspecify.annotations.NullMarked;
