/**
 * The focus of a conference, without XMPP: it puts endpoints on a videobridge over Colibri2, offers each browser a session, takes
 * its answer, renegotiates with everybody when sources come and go, and moves the conference when its bridge is lost.
 *
 * <p>{@link org.yunting.media.conference.Conferences} opens one {@link org.yunting.media.conference.ConferenceFocus} per
 * conference. Its owner implements {@link org.yunting.media.conference.ParticipantSignals}, the way to the browsers. What is decided
 * is decided in {@code Conference}, a pure state machine; the focus only carries out what that says.
 *
 * <p>This package knows endpoints and sources. It must never know who the people are, why they meet, or who may mute whom.
 */
@NullMarked
package org.yunting.media.conference;

import org.jspecify.annotations.NullMarked;
