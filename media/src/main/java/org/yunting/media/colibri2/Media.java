package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What an endpoint can do with one kind of media: codecs in order of preference, and RTP header extensions. */
@Colibri2Wire
public record Media(
        MediaType type,
        List<PayloadType> payloadTypes,
        List<RtpHeaderExtension> rtpHdrexts,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean extmapAllowMixed) {

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public Media {
        requireNonNull(type, "media type");
        payloadTypes = payloadTypes == null ? List.of() : List.copyOf(payloadTypes);
        rtpHdrexts = rtpHdrexts == null ? List.of() : List.copyOf(rtpHdrexts);
    }
}
