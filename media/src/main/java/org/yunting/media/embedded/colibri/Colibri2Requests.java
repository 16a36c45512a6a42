package org.yunting.media.embedded.colibri;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Connect;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.Transport;
import org.yunting.media.embedded.colibri.Answer.Done;
import org.yunting.media.embedded.colibri.Answer.Refused;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Endpoint;
import org.yunting.media.embedded.room.Rooms;

/**
 * Carries out Colibri2 requests as a Jitsi Videobridge does ({@code Colibri2ConferenceHandler}), but each as a whole or
 * not at all. Called on the loop's thread.
 */
final class Colibri2Requests {
    private final Rooms rooms;
    private final LocalTransport localTransport;
    private final AudioExporters exporters;

    Colibri2Requests(Rooms rooms, LocalTransport localTransport, AudioExporters exporters) {
        this.rooms = rooms;
        this.exporters = exporters;
        this.localTransport = localTransport;
    }

    /** {@code POST}: creates a conference, or changes one if the request does not say create. */
    Answer post(ConferenceModify request) {
        Conference existing = rooms.conference(request.meetingId());
        if (!request.create()) {
            return existing == null ? Refused.wrong("unknown conference") : carryOut(existing, request);
        }
        if (existing != null) {
            return Refused.wrong("the conference exists already");
        }
        if (rooms.conferences().size() >= Rooms.CONFERENCES_MAX) {
            return Refused.full("this bridge has at most " + Rooms.CONFERENCES_MAX + " conferences");
        }
        return carryOut(null, request);
    }

    /** {@code PATCH}: changes the conference that the path names. */
    Answer patch(String meetingId, ConferenceModify request) {
        Conference existing = rooms.conference(meetingId);
        if (existing == null) {
            return Refused.unknownConference();
        }
        return request.create() ? Refused.wrong("the conference exists already") : carryOut(existing, request);
    }

    private Answer carryOut(@Nullable Conference existing, ConferenceModify request) {
        Refused refused = new RequestCheck(existing).refusalOf(request);
        if (refused != null) {
            return refused;
        }
        Conference conference = existing == null ? rooms.createConference(request.meetingId()) : existing;
        List<org.yunting.media.colibri2.Endpoint> replies = new ArrayList<>();
        boolean created = request.create();
        for (var wanted : request.endpoints()) {
            replies.add(carryOut(conference, wanted));
            created |= wanted.create();
        }
        request.connects().forEach(connect -> carryOut(conference, connect));
        // A change that leaves nobody behind ends the conference, as on a Jitsi Videobridge.
        if (request.expire() || (!request.create() && conference.endpoints().isEmpty())) {
            rooms.expireConference(conference);
        }
        return new Done(new ConferenceModified(replies, created ? ownSources() : List.of()));
    }

    private org.yunting.media.colibri2.Endpoint carryOut(
            Conference conference, org.yunting.media.colibri2.Endpoint wanted) {
        Endpoint known = conference.endpoint(wanted.id());
        if (wanted.expire()) {
            if (known != null) {
                rooms.expireEndpoint(conference, known);
            }
            return org.yunting.media.colibri2.Endpoint.expire(wanted.id());
        }
        if (known == null && !wanted.create()) {
            return org.yunting.media.colibri2.Endpoint.acknowledged(wanted.id());
        }
        Endpoint endpoint = known == null ? rooms.createEndpoint(conference, wanted.id(), wanted.medias()) : known;
        setRemote(endpoint, wanted.transport());
        if (wanted.sources() != null) {
            conference.setSources(endpoint, wanted.sources());
        }
        if (wanted.forceMute() != null) {
            conference.setForceMute(endpoint, wanted.forceMute());
        }
        return known == null
                ? org.yunting.media.colibri2.Endpoint.allocated(
                        endpoint.id(), localTransport.describe(conference, endpoint))
                : org.yunting.media.colibri2.Endpoint.acknowledged(endpoint.id());
    }

    private void carryOut(Conference conference, Connect wanted) {
        if (wanted.expire()) {
            conference.endExport(wanted.id());
        } else {
            conference.export(wanted.id(), exporters.open(ConnectCheck.addressOf(wanted)));
        }
    }

    private static void setRemote(Endpoint endpoint, @Nullable Transport transport) {
        if (transport == null || transport.transport() == null) {
            return;
        }
        RemoteTransport remote = RemoteTransport.of(transport.transport());
        if (remote.credentials() != null) {
            endpoint.transport().setRemoteCredentials(remote.credentials());
        }
        if (!remote.fingerprints().isEmpty()) {
            endpoint.transport().setRemoteFingerprints(remote.fingerprints());
        }
    }

    private List<MediaSource> ownSources() {
        return List.of(
                new MediaSource(MediaType.AUDIO, "jvb-a0", List.of(new Source(rooms.audioSsrc(), "jvb-a0")), List.of()),
                new MediaSource(
                        MediaType.VIDEO, "jvb-v0", List.of(new Source(rooms.videoSsrc(), "jvb-v0")), List.of()));
    }
}
