package org.yunting.media.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one endpoint of a conference: the peer connection of one browser page. It is the stream id in SDP ({@code a=msid}) and the
 * stem of source names ({@code <endpoint>-a0}), hence the narrow alphabet.
 *
 * @param value 4 to 36 letters and digits
 */
public record EndpointId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{4,36}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndpointId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an endpoint id has 4 to 36 letters and digits");
        }
    }

    /** The endpoint that a source name belongs to. */
    static EndpointId ofSource(String sourceName) {
        var dash = sourceName.indexOf('-');
        return new EndpointId(dash < 0 ? sourceName : sourceName.substring(0, dash));
    }

    @Override
    public String toString() {
        return value;
    }
}
