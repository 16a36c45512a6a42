/**
 * Verification of a person by a document that a clerk compares (OLR 7): submitted by the person, confirmed or refused at the clerks' desk, with the
 * step on the timelines of all the person's cases.
 *
 * <p>The photo itself lies with the evidence; it is reached through {@link org.yunting.api.verification.IdentityPhotos}.
 */
@NullMarked
package org.yunting.api.verification;

import org.jspecify.annotations.NullMarked;
