package org.yunting.media.conference;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Colibri2Client;
import org.yunting.media.colibri2.Colibri2Failure;
import org.yunting.media.colibri2.Colibri2Reply;

/**
 * The requests of one allocation, one after the other: a change of an endpoint must not overtake its creation. Used in the mailbox of
 * its conference only.
 */
final class BridgeLink {

    private final Colibri2Client client;
    private final Executor mailbox;
    private final BiConsumer<BridgeRequest, Colibri2Reply> replied;
    private final Queue<BridgeRequest> waiting = new ArrayDeque<>();
    private boolean busy;

    BridgeLink(Colibri2Client client, Executor mailbox, BiConsumer<BridgeRequest, Colibri2Reply> replied) {
        this.client = client;
        this.mailbox = mailbox;
        this.replied = replied;
    }

    void ask(BridgeRequest request) {
        var repeated = request.purpose() instanceof BridgeRequest.Probe
                && waiting.stream().anyMatch(other -> other.purpose() instanceof BridgeRequest.Probe);
        if (!repeated) {
            waiting.add(request);
            next();
        }
    }

    /** The conference has left this allocation: nothing but its end is of interest to the bridge any more. */
    void supersede() {
        waiting.removeIf(request -> !(request.purpose() instanceof BridgeRequest.Expire));
    }

    private void next() {
        var request = busy ? null : waiting.poll();
        if (request == null) {
            return;
        }
        busy = true;
        client.send(request.bridge(), request.message())
                .whenCompleteAsync((reply, bug) -> done(request, reply, bug), mailbox);
    }

    private void done(BridgeRequest request, Colibri2Reply reply, @Nullable Throwable bug) {
        busy = false;
        replied.accept(
                request,
                bug == null
                        ? reply
                        : new Colibri2Failure.BridgeFaulty(0, bug.getClass().getSimpleName()));
        next();
    }
}
