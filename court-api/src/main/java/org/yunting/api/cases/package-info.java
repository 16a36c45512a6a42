/**
 * A case from the draft of its filing to its closing: receipt, the one correction notice, acceptance with a number of the register, refusal (OLR 9); and
 * what the pages show first: whose turn it is and what may be done.
 *
 * <p>Evidence and hearings are known only through {@link org.yunting.api.cases.UpcomingHearings} and {@link org.yunting.api.cases.ExhibitCounts}.
 */
@NullMarked
package org.yunting.api.cases;

import org.jspecify.annotations.NullMarked;
