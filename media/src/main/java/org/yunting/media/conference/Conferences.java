package org.yunting.media.conference;

/** Opens conferences. */
public interface Conferences {

    /**
     * Opens a conference. Nothing happens on a bridge before the first endpoint joins.
     *
     * @param name 1 to 64 letters, digits, hyphens and underscores, unique among the owner's conferences; the bridge's logs show it
     */
    default ConferenceFocus open(String name, ParticipantSignals signals) {
        return open(name, 0, signals);
    }

    /**
     * The same, for endpoints that go from one conference to another: what a page sends late about the one must mean nothing in the other.
     *
     * @param after serials and connection numbers of this conference are greater
     */
    ConferenceFocus open(String name, long after, ParticipantSignals signals);

    /**
     * Takes up a conference that another process let go of or died with. Running media is not touched; offers that were open are
     * made again. Where the bridge no longer has the conference, it is allocated anew.
     */
    ConferenceFocus resume(ConferenceSnapshot snapshot, ParticipantSignals signals);
}
