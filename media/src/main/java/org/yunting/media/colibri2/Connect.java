package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket that the bridge opens by itself and to which it sends the sound of all endpoints of a conference, each for itself. One that
 * breaks is opened again; each is named by an id of its own, without which a Jitsi Videobridge does not read the request at all.
 *
 * @param url where the bridge connects to, {@code ws://} or {@code wss://}; it may hold a secret
 * @param protocol {@code mediajson}, the only one there is
 * @param type {@code recorder} or {@code transcriber}
 * @param video refused by a Jitsi Videobridge with "Unsupported request (Video)"
 */
@Colibri2Wire
public record Connect(
        String id,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean create,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean expire,
        @Nullable String url,
        @Nullable String protocol,
        @Nullable String type,
        boolean audio,
        boolean video) {

    public static final String MEDIAJSON = "mediajson";
    public static final String RECORDER = "recorder";

    public Connect {
        requireNonNull(id, "connect id");
    }

    /** Sends all sound there from now on. */
    public static Connect create(String id, URI url) {
        return new Connect(id, true, false, url.toString(), MEDIAJSON, RECORDER, true, false);
    }

    /** Sends nothing there any more. It says again what it was, because a Jitsi Videobridge reads no connect without an address. */
    public static Connect expire(String id, URI url) {
        return new Connect(id, false, true, url.toString(), MEDIAJSON, RECORDER, true, false);
    }

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "Connect[id=" + id + ", create=" + create + ", expire=" + expire + ", type=" + type + "]";
    }
}
