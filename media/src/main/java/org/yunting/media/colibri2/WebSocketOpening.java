package org.yunting.media.colibri2;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a WebSocket to come about, and no longer than it may take. The time that Vert.x 4.5 itself grants a handshake must not be used: where its
 * timer is the first of the process, whose id is 0, it is never cancelled and closes a connection that stands.
 */
public final class WebSocketOpening {
    private WebSocketOpening() {}

    /** The same, failed where it takes longer; one that comes about all the same is closed. */
    public static Future<WebSocket> within(Duration patience, Future<WebSocket> opening) {
        return opening.timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> opening.onSuccess(WebSocket::close));
    }
}
