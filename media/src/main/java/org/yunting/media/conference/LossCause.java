package org.yunting.media.conference;

/** Why an endpoint was dropped from a conference. Its owner may let it join again. */
public enum LossCause {
    /** The bridge no longer knows the endpoint: no media came for too long, or it failed its checks. */
    UNKNOWN_TO_BRIDGE,
    /** The bridge takes no more endpoints. */
    BRIDGE_FULL,
    /** The conference has ended. */
    CONFERENCE_ENDED
}
