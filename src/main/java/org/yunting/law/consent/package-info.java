/**
 * Consent to going online: per party and per stage, on a notice whose version is kept, never inferred from one stage for another (OLR 4 and 5).
 *
 * <p>Per party and stage: Pending ─▶ Online | Offline, Offline ─▶ Online, Online ─▶ WithdrawalAsked ─▶ Offline | Online. Offline is a choice of
 * equal rank: it has no disadvantage and needs no reason. Only the parties choose and only the judge rules; no time that passes decides anything.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.consent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
