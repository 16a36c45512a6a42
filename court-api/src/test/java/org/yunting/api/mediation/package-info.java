/** Mediation in a case over HTTP. */
@NullMarked
package org.yunting.api.mediation;

import org.jspecify.annotations.NullMarked;
