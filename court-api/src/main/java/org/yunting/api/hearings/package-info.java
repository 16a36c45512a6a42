/**
 * Hearings over HTTP: slots that suit everybody, scheduling with lawful notice (CPL 139), vacating, and the record a hearing wrote of itself.
 *
 * <p>{@link org.yunting.law.hearings.HearingState} draws the states. {@link org.yunting.api.hearings.Hearings} keeps them; {@code room} acts on them
 * while a hearing runs. This package must never know sockets, media or who is connected.
 */
@NullMarked
package org.yunting.api.hearings;

import org.jspecify.annotations.NullMarked;
