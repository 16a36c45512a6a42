package org.yunting.media.conference;

import java.util.List;

/**
 * The way from a conference to its owner and through it to the browsers. Calls of one conference come one after the other, in the
 * order in which things happened, and MUST return without blocking. Where the browser is away, the owner drops the signal and calls
 * {@link ConferenceFocus#refresh} when it is back.
 */
public interface ParticipantSignals {

    /** An offer that the browser must answer with {@link ConferenceFocus#answer}. */
    void sendOffer(EndpointId to, Offer offer);

    /** The endpoint is no longer in the conference, though its owner did not ask for that. */
    void connectionLost(EndpointId endpoint, LossCause cause);

    /** The bridge is lost, nobody hears anybody. New offers follow by themselves as soon as a bridge is found. */
    void mediaInterrupted();

    /** The conference is on a bridge again; everybody gets an offer for a new connection. */
    void mediaRestored();

    /** Somebody else speaks now. */
    default void dominantSpeaker(EndpointId speaker) {}

    /** The video sources that the bridge now sends to this endpoint; all others stand still. */
    default void forwardedSources(EndpointId to, List<String> sourceNames) {}

    /** The largest picture that anybody wants of this source: more would be sent in vain; 0 when nobody looks. */
    default void senderConstraint(EndpointId to, String sourceName, int maxHeight) {}

    /** How much the bridge believes it can send to this endpoint, in bits per second. */
    default void downlinkEstimate(EndpointId to, long bitsPerSecond) {}

    /** What {@link Conferences#resume} needs after a crash: keep the latest. It holds ICE passwords: keep it from logs. */
    default void snapshotChanged(ConferenceSnapshot snapshot) {}
}
