package org.yunting.media.embedded.colibri;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.SsrcGroup;
import org.yunting.media.colibri2.Transport;
import org.yunting.media.embedded.colibri.Answer.Refused;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Rooms;

/**
 * Whether a request can be carried out as a whole. It is asked before anything is changed, so that a refused request has
 * changed nothing.
 */
final class RequestCheck {
    private static final Pattern ENDPOINT_ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    /** A Jitsi Videobridge takes nothing else for the name of a new conference. */
    private static final Pattern ROOM_ADDRESS = Pattern.compile("[^@/\\s]{1,256}@[^@/\\s]{1,256}");

    private static final int MEETING_ID_LENGTH_MAX = 256;
    private static final int SOURCE_NAME_LENGTH_MAX = 128;
    private static final long SSRC_MAX = 0xFFFF_FFFFL;

    private final @Nullable Conference conference;
    private final Set<String> named = new HashSet<>();
    private int endpoints;

    /** @param conference null if the request is to create it */
    RequestCheck(@Nullable Conference conference) {
        this.conference = conference;
        this.endpoints = conference == null ? 0 : conference.endpoints().size();
    }

    /** The reason against the request, or null if there is none. */
    @Nullable
    Refused refusalOf(ConferenceModify request) {
        if (request.meetingId().isBlank() || request.meetingId().length() > MEETING_ID_LENGTH_MAX) {
            return Refused.wrong("a meeting-id has 1 to " + MEETING_ID_LENGTH_MAX + " characters");
        }
        String name = request.name();
        if (conference == null && name != null && !ROOM_ADDRESS.matcher(name).matches()) {
            return Refused.wrong("the name of a conference is the address of a room, local@domain");
        }
        boolean unknownAllowed = request.passesOverUnknownEndpoints();
        for (Endpoint endpoint : request.endpoints()) {
            Refused refused = refusalOf(endpoint, unknownAllowed);
            if (refused != null) {
                return refused;
            }
        }
        return new ConnectCheck(conference).refusalOf(request.connects());
    }

    private @Nullable Refused refusalOf(Endpoint endpoint, boolean unknownAllowed) {
        if (!ENDPOINT_ID.matcher(endpoint.id()).matches()) {
            return Refused.wrong("an endpoint id has 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        if (!named.add(endpoint.id())) {
            return Refused.wrong("endpoint " + endpoint.id() + " is named twice");
        }
        if (endpoint.expire()) {
            return null;
        }
        boolean known = conference != null && conference.endpoint(endpoint.id()) != null;
        if (endpoint.create()) {
            Refused refused = refusalToCreate(endpoint, known);
            if (refused != null) {
                return refused;
            }
        } else if (!known && !unknownAllowed) {
            return Refused.wrong("unknown endpoint " + endpoint.id());
        }
        Refused refused = refusalOf(endpoint.transport());
        return refused == null ? refusalOf(endpoint, endpoint.sources()) : refused;
    }

    private @Nullable Refused refusalToCreate(Endpoint endpoint, boolean known) {
        if (known) {
            return Refused.wrong("endpoint " + endpoint.id() + " exists already");
        }
        if (endpoint.transport() == null) {
            return Refused.wrong("endpoint " + endpoint.id() + " is to be created without a transport");
        }
        if (!endpoint.capabilities().contains("source-names")) {
            return Refused.wrong("the capability source-names is mandatory");
        }
        if (++endpoints > Rooms.ENDPOINTS_MAX) {
            return Refused.full("a conference on this bridge has at most " + Rooms.ENDPOINTS_MAX + " endpoints");
        }
        return null;
    }

    private static @Nullable Refused refusalOf(@Nullable Transport transport) {
        if (transport == null || transport.transport() == null) {
            return null;
        }
        try {
            RemoteTransport.of(transport.transport());
            return null;
        } catch (IllegalArgumentException e) {
            return Refused.wrong(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Refused refusalOf(Endpoint endpoint, @Nullable List<MediaSource> sources) {
        if (sources == null) {
            return null;
        }
        Set<Long> ssrcs = new HashSet<>();
        for (MediaSource source : sources) {
            boolean unique = source.sources().stream().allMatch(stream -> ssrcs.add(stream.ssrc()));
            boolean inRange = source.sources().stream().allMatch(stream -> isSsrc(stream.ssrc()));
            if (!unique || !inRange || source.id().length() > SOURCE_NAME_LENGTH_MAX) {
                return Refused.wrong("a source has a short name and SSRCs of 1 to 4294967295, each named once");
            }
            for (SsrcGroup group : source.ssrcGroups()) {
                if (!ssrcs.containsAll(group.sources())) {
                    return Refused.wrong("a group names an SSRC that is not of its source");
                }
            }
        }
        if (conference != null && !conference.mayAnnounce(endpoint.id(), sources)) {
            return Refused.wrong("an SSRC of " + endpoint.id() + " is another's, or there are too many");
        }
        return null;
    }

    private static boolean isSsrc(long ssrc) {
        return ssrc > 0 && ssrc <= SSRC_MAX;
    }
}
