/** The few types every part of the law is made of: outcomes, refusals, events, actors and identifiers. */
@NullMarked
package org.yunting.law.kernel;

import org.jspecify.annotations.NullMarked;
