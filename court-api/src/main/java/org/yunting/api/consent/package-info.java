/**
 * Consent to going online, per party and per stage (OLR 4 and 5). A notice comes first, in the party's language, and the version shown is kept with the
 * choice. Online and offline are of equal rank, and what is not chosen stays open: nothing is inferred.
 */
@NullMarked
package org.yunting.api.consent;

import org.jspecify.annotations.NullMarked;
