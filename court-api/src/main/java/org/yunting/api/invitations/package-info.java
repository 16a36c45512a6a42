/**
 * Invitations that bring a party into a case: sent when the case is accepted, answered within three days by linking the case (OLR 10), renewed by the
 * clerk with a new code. A lapsed invitation costs the party nothing by itself.
 */
@NullMarked
package org.yunting.api.invitations;

import org.jspecify.annotations.NullMarked;
