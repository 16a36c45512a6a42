/**
 * The hearing: scheduling, notice, the waiting room, and every act in the room.
 *
 * <p>Whoever testifies or interprets has a {@link org.yunting.law.hearings.Duty} beside their place; {@link org.yunting.law.hearings.Participants} says
 * when they may be there.
 *
 * <p>Scheduled ─▶ WaitingRoomOpen ─▶ InSession ⇄ Paused; InSession | Paused ─▶ Adjourned | Closed; Scheduled | WaitingRoomOpen ─▶ Vacated. The right
 * to preside belongs to the appointed judge; a clerk is second host with fewer acts; nobody is host by coming first. A lost line is a lost line
 * and never a refusal to appear (OLR 25). This package must not know media, sockets or conferences: it says who is in, who is muted and what is
 * shown, and others make it so.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.hearings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
