package org.yunting.api.room;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conferencing.TurnCredentials;
import org.yunting.law.hearings.MediaFlow;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;

/** What a conference says, passed to the browsers of its room. Offers go straight on; what changes the room waits for its turn. */
final class RoomSignals implements ParticipantSignals {
    private static final Logger LOG = Logger.getLogger(RoomSignals.class);

    private final LiveRoom room;
    private final @Nullable PrivateRoom apart;
    private final MediaTurns turns;
    private final TurnCredentials relays;
    private volatile @Nullable RoomMedia media;

    /** Who deals with what media caused. */
    interface MediaTurns {
        /** The conference no longer has an endpoint. */
        void dropped(LiveRoom room, RoomMedia media, EndpointId endpoint, LossCause cause);

        /** The whole room lost its media, or has it again. */
        void flows(LiveRoom room, MediaFlow flow);

        /** The bridge has a place for somebody again. */
        void placeFound(LiveRoom room);

        /** Somebody else speaks now. */
        void speaks(LiveRoom room, RoomMedia media, EndpointId endpoint);
    }

    /** @param apart the private room whose media this is; null for the courtroom's */
    RoomSignals(LiveRoom room, @Nullable PrivateRoom apart, MediaTurns turns, TurnCredentials relays) {
        this.room = room;
        this.apart = apart;
        this.turns = turns;
        this.relays = relays;
    }

    /** Whose signals these are; what comes before belongs to nobody yet. */
    void of(RoomMedia running) {
        media = running;
    }

    private Optional<RoomMedia> media() {
        return Optional.ofNullable(media);
    }

    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        media().ifPresent(media -> {
            if (media.pictures().is(to)) {
                media.pictures().offered(offer);
            } else {
                media.ownerOf(to).flatMap(room::lineOf).ifPresent(line -> line.send(message(media, to, offer)));
                if (media.offered(to)) {
                    turns.placeFound(room);
                }
            }
        });
    }

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        LOG.infof("room %s: endpoint %s was dropped: %s", room.hearing(), endpoint, cause);
        media().ifPresent(media -> turns.dropped(room, media, endpoint, cause));
    }

    @Override
    public void mediaInterrupted() {
        LOG.warnf("room %s: media is interrupted, its bridge does not answer", room.hearing());
        flows(MediaFlow.INTERRUPTED);
    }

    @Override
    public void mediaRestored() {
        LOG.infof("room %s: media is restored", room.hearing());
        flows(MediaFlow.RESTORED);
    }

    /** How media fares in a private room is nothing for the record: whoever is inside sees it. */
    private void flows(MediaFlow flow) {
        if (apart == null) {
            turns.flows(room, flow);
        }
    }

    @Override
    public void dominantSpeaker(EndpointId speaker) {
        media().ifPresent(media -> turns.speaks(room, media, speaker));
    }

    private FromCourt message(RoomMedia media, EndpointId to, Offer offer) {
        var streams = offer.streams().stream()
                .flatMap(stream -> media.ownerOf(stream.endpoint()).stream()
                        .map(person -> new FromCourt.Stream(stream.mid(), person.value(), kind(stream.type()))))
                .toList();
        return new FromCourt.Offer(
                offer.connection(),
                offer.serial(),
                offer.sdp(),
                streams,
                relays.serversFor(to),
                apart == null ? null : apart.side().key());
    }

    static String kind(org.yunting.media.colibri2.MediaType type) {
        return switch (type) {
            case AUDIO -> "audio";
            case VIDEO -> "video";
        };
    }
}
