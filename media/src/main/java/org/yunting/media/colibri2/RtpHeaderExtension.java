package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

/**
 * An RTP header extension under its local number (RFC 8285).
 *
 * @param id 1 to 14 for the one-byte form
 */
@Colibri2Wire
public record RtpHeaderExtension(String uri, int id) {

    public RtpHeaderExtension {
        requireNonNull(uri, "header extension uri");
    }
}
