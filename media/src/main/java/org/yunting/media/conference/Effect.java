package org.yunting.media.conference;

import java.net.URI;
import java.util.Set;

/** What must be done outside after a step of the {@link Conference}, in the order given. */
sealed interface Effect {

    /** Ask a bridge; requests of one allocation go out one after the other. */
    record AskBridge(BridgeRequest request) implements Effect {}

    /** Choose a bridge now and come back with {@link Conference#bridgeChosen}. */
    record ChooseBridge(Set<URI> failed) implements Effect {}

    /** Come back with {@link Conference#seekAgain} after a while. */
    record SeekLater() implements Effect {}

    record SendOffer(EndpointId to, Offer offer) implements Effect {}

    /** Open the endpoint's channel, in place of any former one. */
    record OpenChannel(EndpointId endpoint, long connection, URI address) implements Effect {}

    record CloseChannel(EndpointId endpoint) implements Effect {}

    /** Tell the bridge over the channel what the endpoint wants to see. */
    record Constrain(EndpointId endpoint, ReceiverView view) implements Effect {}

    record ReportLoss(EndpointId endpoint, LossCause cause) implements Effect {}

    record ReportInterruption() implements Effect {}

    record ReportRestoration() implements Effect {}
}
