package org.yunting.media.conference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.sdp.MediaLine;

/**
 * What a focus must know to take up a running conference. It is small (about 2 KB per endpoint), and holds ICE passwords.
 *
 * @param generation counts the bridges that the conference has been on; part of the meeting id there
 * @param bridge where it is now; null while it is on none
 * @param lastSerial the last serial or connection number given out
 * @param participants in the order in which they joined
 * @param export where the sound is sent to besides; null for nowhere
 */
public record ConferenceSnapshot(
        String name,
        int generation,
        @Nullable URI bridge,
        long lastSerial,
        List<Participant> participants,
        @Nullable Export export) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public ConferenceSnapshot {
        participants = List.copyOf(participants);
    }

    /** This snapshot as a JSON document. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot could not be written", e);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ConferenceSnapshot fromJson(String json) {
        try {
            return MAPPER.readValue(json, ConferenceSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a conference snapshot: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Where the sound is sent to; the address may hold a secret.
     *
     * @param to null for nowhere any more
     * @param confirmed whether the bridge has said that it does
     * @param leaving where it was sent to before, as long as the bridge has not said that it is not any more
     */
    public record Export(
            @Nullable URI to, boolean confirmed, @Nullable URI leaving) {}

    /**
     * One endpoint.
     *
     * @param bridgeSide the bridge's side of the transport; null while the bridge has none for it
     * @param browserSide the browser's side as far as the bridge has confirmed it; null before
     * @param settled whether the last offer was answered and the bridge told; false means: offer again
     * @param lines the m-lines of the last offer
     * @param sources what the endpoint sends, as confirmed by the bridge
     * @param listens whether it only receives
     */
    public record Participant(
            EndpointId id,
            long connection,
            @Nullable IceUdpTransport bridgeSide,
            @Nullable IceUdpTransport browserSide,
            boolean settled,
            List<MediaLine> lines,
            List<MediaSource> sources,
            ForceMute muted,
            ReceiverView view,
            boolean listens) {

        public Participant {
            lines = List.copyOf(lines);
            sources = List.copyOf(sources);
        }
    }

    @Override
    public String toString() {
        return "ConferenceSnapshot[" + name + ", generation=" + generation + ", participants=" + participants.size()
                + "]";
    }
}
