package org.yunting.media.conference;

/** Why an endpoint was dropped from a conference. Its owner may let it join again. */
public enum LossCause {
    /** The bridge gave the endpoint up, mostly because it heard nothing from it for too long, and refuses what concerns it. */
    UNKNOWN_TO_BRIDGE,
    /** The bridge takes no more endpoints. */
    BRIDGE_FULL,
    /** The conference has ended. */
    CONFERENCE_ENDED
}
