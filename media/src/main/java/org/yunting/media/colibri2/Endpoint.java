package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint in a request or a reply. Only {@code id} is always there; the rest says what is created, changed or answered.
 *
 * @param statsId a label for the bridge's statistics
 * @param mucRole {@code moderator}, {@code participant} or {@code visitor}; the bridge limits what a visitor may send
 * @param medias what the endpoint can receive and send, given once when it is created
 * @param sources everything the endpoint sends from now on: empty for nothing any more, null for no change
 * @param capabilities {@code source-names}: without it a Jitsi Videobridge falls back to naming endpoints, not sources
 */
@Colibri2Wire
public record Endpoint(
        String id,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean create,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean expire,
        @Nullable String statsId,
        @Nullable String mucRole,
        List<Media> medias,
        @Nullable Transport transport,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MediaSource> sources,
        @Nullable ForceMute forceMute,
        List<String> capabilities) {

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public Endpoint {
        requireNonNull(id, "endpoint id");
        medias = medias == null ? List.of() : List.copyOf(medias);
        sources = sources == null ? null : List.copyOf(sources);
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
    }

    /** A new endpoint whose ICE agent on the bridge controls, because the browser's side is learned from its checks. */
    public static Endpoint create(String id, List<Media> medias) {
        return new Endpoint(
                id, true, false, id, "moderator", medias, Transport.controlling(), null, null, List.of("source-names"));
    }

    /** The browser's side of the transport and everything the endpoint sends from now on. */
    public static Endpoint describe(String id, IceUdpTransport remote, List<MediaSource> sources) {
        return new Endpoint(id, false, false, null, null, List.of(), Transport.of(remote), sources, null, List.of());
    }

    /** More of the browser's side of the transport, for example a candidate found later. */
    public static Endpoint transport(String id, IceUdpTransport remote) {
        return new Endpoint(id, false, false, null, null, List.of(), Transport.of(remote), null, null, List.of());
    }

    /** Everything the endpoint sends from now on; sources that are not named are gone, with an empty list all of them. */
    public static Endpoint sources(String id, List<MediaSource> sources) {
        return new Endpoint(id, false, false, null, null, List.of(), null, sources, null, List.of());
    }

    /** Stops or restores what the bridge accepts from the endpoint. */
    public static Endpoint forceMute(String id, ForceMute forceMute) {
        return new Endpoint(id, false, false, null, null, List.of(), null, null, forceMute, List.of());
    }

    /** Stops or restores what the bridge accepts from the endpoint, and says what it sends from now on. */
    public static Endpoint forceMute(String id, ForceMute forceMute, List<MediaSource> sources) {
        return new Endpoint(id, false, false, null, null, List.of(), null, sources, forceMute, List.of());
    }

    /** Ends the endpoint. */
    public static Endpoint expire(String id) {
        return new Endpoint(id, false, true, null, null, List.of(), null, null, null, List.of());
    }

    /**
     * Changes nothing, but is refused where the bridge does not have the endpoint. The empty transport is needed: what names an unknown
     * endpoint without creating it or telling of transport or sources, a Jitsi Videobridge passes over.
     */
    public static Endpoint lookFor(String id) {
        return new Endpoint(id, false, false, null, null, List.of(), new Transport(false, null), null, null, List.of());
    }

    /** A reply that names the endpoint and nothing else. */
    public static Endpoint acknowledged(String id) {
        return new Endpoint(id, false, false, null, null, List.of(), null, null, null, List.of());
    }

    /** A reply that tells a new endpoint the bridge's side of its transport. */
    public static Endpoint allocated(String id, IceUdpTransport local) {
        return transport(id, local);
    }
}
