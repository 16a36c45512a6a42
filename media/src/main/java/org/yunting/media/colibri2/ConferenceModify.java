package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to create ({@code POST}), change or expire ({@code PATCH}) one conference and any of its endpoints.
 *
 * @param meetingId names the conference in the path of the next requests; unique on the bridge while the conference lives
 * @param name shown in the bridge's logs and statistics; a Jitsi Videobridge creates no conference whose name is not the address of an
 *     XMPP room, {@code local@domain}
 * @param connects where the sound of all endpoints is sent to, or is sent to no more
 */
@Colibri2Wire
public record ConferenceModify(
        String meetingId,
        @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean create,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean expire,
        List<Endpoint> endpoints,
        List<Connect> connects) {

    /** There is no XMPP behind it, so it must resolve nowhere (RFC 2606). */
    private static final String ROOM_DOMAIN = "conference.invalid";

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public ConferenceModify {
        requireNonNull(meetingId, "meeting-id");
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        connects = connects == null ? List.of() : List.copyOf(connects);
    }

    /**
     * Creates the conference together with its first endpoints.
     *
     * @param name letters, digits, hyphens and underscores
     */
    public static ConferenceModify create(String meetingId, String name, Endpoint... endpoints) {
        return new ConferenceModify(meetingId, roomAddress(name), true, false, List.of(endpoints), List.of());
    }

    /** Changes endpoints of a conference. Without endpoints it changes nothing and asks whether the conference is alive. */
    public static ConferenceModify change(String meetingId, String name, Endpoint... endpoints) {
        return new ConferenceModify(meetingId, roomAddress(name), false, false, List.of(endpoints), List.of());
    }

    /** Begins or ends sending the sound of a conference elsewhere. */
    public static ConferenceModify connect(String meetingId, String name, Connect connect) {
        return new ConferenceModify(meetingId, roomAddress(name), false, false, List.of(), List.of(connect));
    }

    /** Ends the conference and all its endpoints. */
    public static ConferenceModify expire(String meetingId, String name) {
        return new ConferenceModify(meetingId, roomAddress(name), false, true, List.of(), List.of());
    }

    /**
     * Whether endpoints that the bridge does not have are passed over. A Jitsi Videobridge does that where a request only expires or
     * mutes: such requests often come late.
     */
    public boolean passesOverUnknownEndpoints() {
        return endpoints.stream()
                .noneMatch(endpoint -> endpoint.create()
                        || !endpoint.medias().isEmpty()
                        || endpoint.transport() != null
                        || endpoint.sources() != null);
    }

    private static String roomAddress(String name) {
        return name + "@" + ROOM_DOMAIN;
    }
}
