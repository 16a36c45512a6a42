package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message on the {@code colibri-ws} channel of one endpoint (jitsi-videobridge, {@code doc/web-sockets.md}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "colibriClass")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ColibriMessage.ServerHello.class, name = "ServerHello"),
    @JsonSubTypes.Type(value = ColibriMessage.ForwardedSources.class, name = "ForwardedSources"),
    @JsonSubTypes.Type(value = ColibriMessage.DominantSpeaker.class, name = "DominantSpeakerEndpointChangeEvent"),
    @JsonSubTypes.Type(value = ColibriMessage.SenderSourceConstraints.class, name = "SenderSourceConstraints"),
    @JsonSubTypes.Type(value = ColibriMessage.ConnectionStats.class, name = "ConnectionStats"),
    @JsonSubTypes.Type(value = ColibriMessage.ReceiverVideoConstraints.class, name = "ReceiverVideoConstraints")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface ColibriMessage {

    /** What a bridge says. */
    sealed interface FromBridge extends ColibriMessage {}

    /** What an endpoint says. */
    sealed interface ToBridge extends ColibriMessage {}

    /** The first message on a channel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServerHello(@Nullable String version) implements FromBridge {}

    /** The video sources that the bridge now sends to this endpoint; all others stand still. */
    record ForwardedSources(List<String> forwardedSources) implements FromBridge {
        @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
        public ForwardedSources {
            forwardedSources = forwardedSources == null ? List.of() : List.copyOf(forwardedSources);
        }
    }

    /**
     * {@code DominantSpeakerEndpointChangeEvent}: somebody else speaks now.
     *
     * @param previousSpeakers the latest first
     */
    record DominantSpeaker(String dominantSpeakerEndpoint, List<String> previousSpeakers, boolean silence)
            implements FromBridge {
        @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
        public DominantSpeaker {
            requireNonNull(dominantSpeakerEndpoint, "dominantSpeakerEndpoint");
            previousSpeakers = previousSpeakers == null ? List.of() : List.copyOf(previousSpeakers);
        }
    }

    /** The largest picture in pixels that any receiver wants of a source of this endpoint; 0 when none does. */
    record SenderSourceConstraints(String sourceName, int maxHeight) implements FromBridge {
        public SenderSourceConstraints {
            requireNonNull(sourceName, "sourceName");
        }
    }

    /** What the bridge believes it can send to this endpoint, in bits per second. */
    record ConnectionStats(long estimatedDownlinkBandwidth) implements FromBridge {}

    /**
     * What this endpoint wants to see (jitsi-videobridge, {@code doc/constraints.md}). Empty lists are written, too: of what is absent a bridge keeps the former wish.
     *
     * @param lastN how many video sources at most; -1 for all
     * @param onStageSources sources that are served before all others
     * @param constraints per source name; all others have the default
     * @param assumedBandwidthBps what the line to this endpoint carries, in bits per second, whatever is estimated of it; absent to have it estimated. A Jitsi Videobridge
     *     takes it up to its {@code videobridge.cc.assumed-bandwidth-limit}, and not at all where that is not set
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReceiverVideoConstraints(
            int lastN,
            List<String> onStageSources,
            MaxHeight defaultConstraints,
            Map<String, MaxHeight> constraints,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long assumedBandwidthBps)
            implements ToBridge {
        /** The same with a line whose room is estimated. */
        public ReceiverVideoConstraints(
                int lastN,
                List<String> onStageSources,
                MaxHeight defaultConstraints,
                Map<String, MaxHeight> constraints) {
            this(lastN, onStageSources, defaultConstraints, constraints, null);
        }

        @SuppressWarnings("NullAway") // Jackson hands null for a field that is absent on the wire
        public ReceiverVideoConstraints {
            onStageSources = onStageSources == null ? List.of() : List.copyOf(onStageSources);
            defaultConstraints = defaultConstraints == null ? new MaxHeight(0) : defaultConstraints;
            constraints = constraints == null ? Map.of() : Map.copyOf(constraints);
        }
    }

    /** An upper bound of a picture's height in pixels. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MaxHeight(int maxHeight) {}

    /** The message as JSON text. */
    default String toJson() {
        try {
            return Wire.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a channel message could not be written", e);
        }
    }

    /**
     * Reads a message.
     *
     * @return empty for a class of message that we do not know, or that is not well formed: a channel is not worth losing over either
     */
    static Optional<ColibriMessage> read(String json) {
        try {
            return Optional.ofNullable(Wire.MAPPER.readValue(json, ColibriMessage.class));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** How messages are mapped. */
    final class Wire {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                .build();

        private Wire() {}
    }
}
