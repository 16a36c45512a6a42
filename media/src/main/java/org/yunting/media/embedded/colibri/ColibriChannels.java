package org.yunting.media.embedded.colibri;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.colibri.ChannelMessage.Constraints;
import org.yunting.media.embedded.colibri.ChannelMessage.ForOthers;
import org.yunting.media.embedded.colibri.ChannelMessage.Hello;
import org.yunting.media.embedded.colibri.ChannelMessage.Ignored;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Counter;
import org.yunting.media.embedded.room.Endpoint;
import org.yunting.media.embedded.room.Rooms;

/**
 * Admits endpoints to their channels at {@code /colibri-ws/<server>/<conference>/<endpoint>?pwd=<password>} and takes what
 * they say there.
 */
final class ColibriChannels {
    static final String PATH = "/colibri-ws/";

    private static final String PASSWORD_PARAMETER = "pwd=";
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private record Place(Conference conference, Endpoint endpoint) {}

    private final Rooms rooms;
    private final Vertx vertx;
    private final String serverId;

    ColibriChannels(Rooms rooms, Vertx vertx, String serverId) {
        this.rooms = rooms;
        this.vertx = vertx;
        this.serverId = serverId;
    }

    /** Called on the HTTP server's thread. */
    void onHandshake(ServerWebSocketHandshake handshake) {
        String path = handshake.path();
        String[] ids = path.startsWith(PATH) ? path.substring(PATH.length()).split("/") : new String[0];
        if (ids.length != 3 || !ids[0].equals(serverId)) {
            handshake.reject(NOT_FOUND);
            return;
        }
        String query = handshake.query();
        var place = rooms.loop().call(() -> admit(ids[1], ids[2], query));
        Future.fromCompletionStage(place, vertx.getOrCreateContext())
                .onFailure(failure -> handshake.reject(UNAVAILABLE))
                .onSuccess(admitted -> {
                    if (admitted.isPresent()) {
                        handshake.accept().onSuccess(socket -> onOpen(socket, admitted.get()));
                    } else {
                        // One answer for every reason, so that ids cannot be found out by asking.
                        handshake.reject(FORBIDDEN);
                    }
                });
    }

    private Optional<Place> admit(String shortId, String endpointId, @Nullable String query) {
        Conference conference = rooms.conferenceByShortId(shortId);
        Endpoint endpoint = conference == null ? null : conference.endpoint(endpointId);
        boolean proved = endpoint != null
                && query != null
                && query.startsWith(PASSWORD_PARAMETER)
                && MessageDigest.isEqual(
                        query.substring(PASSWORD_PARAMETER.length()).getBytes(StandardCharsets.UTF_8),
                        endpoint.channelPassword().getBytes(StandardCharsets.UTF_8));
        return proved && conference != null && endpoint != null
                ? Optional.of(new Place(conference, endpoint))
                : Optional.empty();
    }

    private void onOpen(ServerWebSocket socket, Place place) {
        ColibriChannel channel = new ColibriChannel(socket);
        socket.textMessageHandler(text -> onText(text, channel, place));
        socket.closeHandler(unused ->
                rooms.loop().execute(() -> place.conference().channelClosed(place.endpoint(), channel)));
        // A frame that is too long or not UTF-8 ends the channel; Vert.x closes it after this.
        socket.exceptionHandler(unused -> rooms.counters().increment(Counter.MESSAGES_REFUSED));
        rooms.loop().execute(() -> {
            channel.hello();
            place.conference().openChannel(place.endpoint(), channel);
        });
    }

    private void onText(String text, ColibriChannel channel, Place place) {
        switch (ChannelMessage.read(text)) {
            case null -> rooms.counters().increment(Counter.MESSAGES_REFUSED);
            case Ignored ignored -> {}
            case Hello hello -> rooms.loop().execute(channel::hello);
            case Constraints constraints ->
                rooms.loop().execute(() -> {
                    Endpoint endpoint = place.endpoint();
                    place.conference().setConstraints(endpoint, constraints.appliedTo(endpoint.constraints()));
                });
            case ForOthers forOthers ->
                rooms.loop().execute(() -> {
                    // Only the bridge knows who sent it.
                    forOthers.message().put("from", place.endpoint().id());
                    place.conference().relay(place.endpoint(), forOthers.to(), forOthers.message());
                });
        }
    }
}
