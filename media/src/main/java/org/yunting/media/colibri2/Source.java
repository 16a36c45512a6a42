package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

/**
 * One RTP stream of a source.
 *
 * @param ssrc unsigned 32 bits
 * @param name the name of the source it belongs to
 */
@Colibri2Wire
public record Source(long ssrc, String name) {

    public Source {
        requireNonNull(name, "source name");
    }
}
