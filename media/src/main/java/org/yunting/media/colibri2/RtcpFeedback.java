package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** An RTCP feedback message that may be sent for a codec (RFC 4585), for example {@code nack pli}. */
@Colibri2Wire
public record RtcpFeedback(String type, @Nullable String subtype) {

    public RtcpFeedback {
        requireNonNull(type, "feedback type");
    }
}
