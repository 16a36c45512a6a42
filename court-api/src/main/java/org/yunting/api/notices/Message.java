package org.yunting.api.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody outside.
 *
 * @param id the same when it is sent again
 * @param subject shown above a mail; an SMS has none
 */
record Message(
        UUID id,
        Channel channel,
        @Nullable String email,
        @Nullable String phone,
        String subject,
        String text) {
    /** Without address and text. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
