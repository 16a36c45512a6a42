/**
 * Who signs in, and whether the court has verified who they are (OLR 7).
 *
 * <p>Sign-in itself happens at the identity provider; here its token becomes a person the court knows, and documents are compared by a clerk. An
 * office (judge, clerk) comes from the token and opens the desks of the court; what somebody may do in a case is never decided here but by the law,
 * from the appointments in that case.
 */
@NullMarked
package org.yunting.api.identity;

import org.jspecify.annotations.NullMarked;
