package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * RTP streams that belong together (RFC 5576).
 *
 * @param semantics {@code FID}: the first stream and its retransmissions; {@code SIM}: layers of one picture
 */
@Colibri2Wire
public record SsrcGroup(String semantics, List<Long> sources) {

    /** A stream followed by the stream of its retransmissions (RFC 4588). */
    public static final String FID = "FID";

    /** Layers of one picture, the lowest first. */
    public static final String SIM = "SIM";

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public SsrcGroup {
        requireNonNull(semantics, "semantics");
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
