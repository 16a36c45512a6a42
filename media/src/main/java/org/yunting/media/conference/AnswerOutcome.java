package org.yunting.media.conference;

import java.util.List;

/** What became of an answer that a browser sent. */
public sealed interface AnswerOutcome {

    /** The answer counts; the bridge is being told. */
    record Accepted() implements AnswerOutcome {}

    /** The answer came too late or for nothing, and changed nothing. Normal after a reconnection. */
    record Ignored(Reason reason) implements AnswerOutcome {}

    /** The answer cannot be read or does not fit the offer; the offer is still open. */
    record Malformed(List<String> violations) implements AnswerOutcome {}

    /** Why an answer was ignored. */
    enum Reason {
        /** The endpoint has left or never joined. */
        UNKNOWN_ENDPOINT,
        /** A newer offer was made since, or this one was answered before. */
        STALE_OFFER,
        /** No offer is open. */
        NO_OFFER
    }
}
