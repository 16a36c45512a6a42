package org.yunting.media.colibri2;

import java.util.List;
import java.util.Optional;

/**
 * What the bridge did: the endpoints that were named in the request, with a transport where one was created.
 *
 * @param sources the bridge's own sources, sent with probing and RTCP; only in replies that create an endpoint
 */
@Colibri2Wire
public record ConferenceModified(List<Endpoint> endpoints, List<MediaSource> sources) implements Colibri2Reply {

    @SuppressWarnings("NullAway") // Jackson hands null for a list that is absent on the wire
    public ConferenceModified {
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The bridge's side of the transport of an endpoint that this request created. */
    public Optional<IceUdpTransport> transportOf(String endpointId) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.id().equals(endpointId))
                .flatMap(endpoint -> Optional.ofNullable(endpoint.transport()).stream())
                .flatMap(transport -> Optional.ofNullable(transport.transport()).stream())
                .findFirst();
    }
}
