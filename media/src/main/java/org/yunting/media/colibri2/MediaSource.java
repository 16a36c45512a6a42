package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing an endpoint sends: a microphone, a camera, a shared screen.
 *
 * @param id the source name, {@code <endpoint>-a0} or {@code <endpoint>-v0}; later ones count up
 * @param sources the RTP streams that carry it
 * @param ssrcGroups which streams belong together and how
 */
@Colibri2Wire
public record MediaSource(MediaType type, String id, List<Source> sources, List<SsrcGroup> ssrcGroups) {

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public MediaSource {
        requireNonNull(type, "source type");
        requireNonNull(id, "source id");
        sources = sources == null ? List.of() : List.copyOf(sources);
        ssrcGroups = ssrcGroups == null ? List.of() : List.copyOf(ssrcGroups);
    }
}
