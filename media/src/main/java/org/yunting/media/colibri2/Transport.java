package org.yunting.media.colibri2;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint reaches the bridge. On creation it carries wishes, afterwards one side's ICE and DTLS parameters.
 *
 * @param iceControlling asks that the bridge's ICE agent take the controlling role
 */
@Colibri2Wire
public record Transport(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean iceControlling,
        @Nullable IceUdpTransport transport) {

    /** The wish of a new endpoint: the bridge controls. */
    public static Transport controlling() {
        return new Transport(true, null);
    }

    /** One side's parameters. */
    public static Transport of(IceUdpTransport transport) {
        return new Transport(false, transport);
    }
}
