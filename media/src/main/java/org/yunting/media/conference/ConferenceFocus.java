package org.yunting.media.conference;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.yunting.media.colibri2.MediaType;

/**
 * The only authority on who is in one conference and who is muted. Commands may come from any thread, return at once and take
 * effect in the order in which they came; what follows from them is told through {@link ParticipantSignals}.
 */
public interface ConferenceFocus {

    /**
     * Brings in an endpoint whose page has no connection. An offer follows: for one that is in already, the first offer of its
     * connection again as long as nobody has answered it, and then a new connection, as a page that was reloaded needs it.
     */
    default void join(EndpointId endpoint) {
        join(endpoint, Part.TAKES_PART);
    }

    /** The same, saying what part it has; one that is in already keeps the part it has. */
    void join(EndpointId endpoint, Part part);

    /**
     * Gives an endpoint whose connection failed in the browser a new one; brings it in with this part, if it is not there any more: one that only
     * listened must not come back as one that is heard. An offer follows.
     */
    void reconnect(EndpointId endpoint, Part part);

    /** Hands over the browser's answer. */
    CompletionStage<AnswerOutcome> answer(EndpointId endpoint, long serial, String sdp);

    /**
     * Hands over a candidate that the browser found after its answer. Optional: the bridge learns addresses from the browser's
     * checks. Candidates that cannot be used (mDNS names, TCP) are dropped.
     *
     * @param candidate the value of {@code RTCIceCandidate.candidate}
     */
    void candidate(EndpointId endpoint, String candidate);

    /** Takes an endpoint out. Unknown endpoints are ignored. */
    void leave(EndpointId endpoint);

    /**
     * Stops or restores what the bridge accepts from an endpoint; holds across a new connection and another bridge, until the
     * endpoint leaves.
     */
    void forceMute(EndpointId endpoint, MediaType type, Mute mute);

    /** Says what an endpoint wants to see. */
    void view(EndpointId endpoint, ReceiverView view);

    /**
     * Has the bridge send the sound of every endpoint there too, as {@code mediajson} over a WebSocket that the bridge opens; empty for nowhere.
     * Holds across another bridge and another process, until it is changed or the conference ends. A bridge that refuses is asked again.
     *
     * @param to {@code ws://} or {@code wss://}, as the bridge reaches it; it may hold a secret. To its path the number of the allocation is added, which
     *     grows with every other bridge: a former one that does not know yet that it is left may go on connecting for a while
     */
    void exportAudio(Optional<URI> to);

    /** The browser can be reached again: repeats the open offer, if there is one. */
    void refresh(EndpointId endpoint);

    /** Moves the conference to another bridge, for example because this one is drained. */
    void reallocate();

    /** Ends the conference for everybody; completes when the bridge has heard of it or cannot be reached. */
    CompletionStage<Void> expire();

    /** Lets go of the conference without ending it: media keeps running, another process may {@link Conferences#resume} it. */
    void detach();

    /** What an endpoint is in a conference for. */
    enum Part {
        /** It sends and receives. */
        TAKES_PART,
        /** It receives; it is offered nothing to send on, and others never hear of it. */
        LISTENS
    }

    /** Whether the bridge takes a kind of media from an endpoint. */
    enum Mute {
        MUTED,
        OPEN
    }
}
