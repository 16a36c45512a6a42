package org.yunting.media.conference;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.MediaType;

/**
 * The channel of one endpoint across reconnections: remembers what the endpoint wants to see and says it again each time. Used in the
 * mailbox of its conference only.
 */
final class EndpointChannel {

    private final long connection;
    private ReceiverView view;
    private int failures;
    private @Nullable ColibriWebSocket socket;

    EndpointChannel(long connection, ReceiverView view) {
        this.connection = connection;
        this.view = view;
    }

    long connection() {
        return connection;
    }

    /** How often in a row it could not be opened or broke. */
    int failures() {
        return failures;
    }

    void opening(ColibriWebSocket next) {
        close();
        socket = next;
    }

    void opened(ColibriWebSocket which) {
        if (which.equals(socket)) {
            failures = 0;
            which.send(constraints(view));
        }
    }

    void broke() {
        failures++;
        socket = null;
    }

    void show(ReceiverView next) {
        view = next;
        if (socket != null) {
            socket.send(constraints(next));
        }
    }

    void close() {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** Camera first: sources of endpoints on stage are named by rule, so that the wish may precede the source. */
    static ReceiverVideoConstraints constraints(ReceiverView view) {
        var large = new HashMap<String, MaxHeight>();
        var names = view.onStage().stream()
                .map(endpoint -> endpoint.value() + "-" + MediaType.VIDEO.letter() + "0")
                .sorted()
                .toList();
        names.forEach(name -> large.put(name, new MaxHeight(view.stageHeight())));
        return new ReceiverVideoConstraints(
                view.lastN(),
                List.copyOf(names),
                new MaxHeight(view.othersHeight()),
                large,
                view.assumedBandwidthBps());
    }
}
