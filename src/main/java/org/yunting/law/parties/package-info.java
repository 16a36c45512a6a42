/**
 * Who takes part in a case: parties, their invitations, the verification of identity, and the answer to "may this person do that, here?".
 *
 * <p>Invitation: Sent ─▶ Linked | Lapsed | Annulled (OLR 10). Identity: Unverified ─▶ Submitted ─▶ Verified | Refused ─▶ Submitted (OLR 7). Authority
 * comes from appointments in the one case and denies by default. Nothing here knows how somebody signs in.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.parties;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
