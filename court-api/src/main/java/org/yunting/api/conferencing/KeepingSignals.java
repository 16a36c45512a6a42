package org.yunting.api.conferencing;

import java.util.List;
import org.yunting.media.conference.ConferenceSnapshot;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;

/** Passes signals on to the room, and keeps the snapshots. */
record KeepingSignals(ParticipantSignals room, SnapshotKeeper keeper) implements ParticipantSignals {
    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        room.sendOffer(to, offer);
    }

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        room.connectionLost(endpoint, cause);
    }

    @Override
    public void mediaInterrupted() {
        room.mediaInterrupted();
    }

    @Override
    public void mediaRestored() {
        room.mediaRestored();
    }

    @Override
    public void dominantSpeaker(EndpointId speaker) {
        room.dominantSpeaker(speaker);
    }

    @Override
    public void forwardedSources(EndpointId to, List<String> sourceNames) {
        room.forwardedSources(to, sourceNames);
    }

    @Override
    public void senderConstraint(EndpointId to, String sourceName, int maxHeight) {
        room.senderConstraint(to, sourceName, maxHeight);
    }

    @Override
    public void downlinkEstimate(EndpointId to, long bitsPerSecond) {
        room.downlinkEstimate(to, bitsPerSecond);
    }

    @Override
    public void snapshotChanged(ConferenceSnapshot snapshot) {
        keeper.keep(snapshot);
    }
}
