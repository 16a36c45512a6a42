package org.yunting.media.conference;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The bridges a conference may be put on. */
public interface Bridges {

    /**
     * Chooses a bridge for one conference.
     *
     * @param failed bridges that just failed this conference; to be chosen again only where there is no other
     * @return the base address of its REST interface, or empty when there is none at the moment
     */
    Optional<URI> choose(Set<URI> failed);

    /** One bridge, always the same. */
    static Bridges single(URI address) {
        return failed -> Optional.of(address);
    }
}
