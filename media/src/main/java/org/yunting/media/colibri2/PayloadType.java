package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A codec under its RTP payload type. The numbers are strings on the wire.
 *
 * @param id RTP payload type, 96 to 127 for the codecs we use
 * @param channels audio channels; null for video
 * @param clockrate RTP clock in Hz
 * @param parameters the {@code fmtp} line, in the order it is written
 */
@Colibri2Wire
public record PayloadType(
        String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int id,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Integer channels,

        @JsonFormat(shape = JsonFormat.Shape.STRING) int clockrate,
        Map<String, String> parameters,
        List<RtcpFeedback> rtcpFbs) {

    @SuppressWarnings("NullAway") // Jackson hands null for a field that is absent on the wire
    public PayloadType {
        requireNonNull(name, "codec name");
        parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        rtcpFbs = rtcpFbs == null ? List.of() : List.copyOf(rtcpFbs);
    }
}
