/**
 * The inbox of every person, and the messages that knock on the door: mail, SMS. A message is a reminder, never the service of a document (OLR 32); it
 * carries a link and, for an invitation, the case code, and no testimony.
 */
@NullMarked
package org.yunting.api.notices;

import org.jspecify.annotations.NullMarked;
