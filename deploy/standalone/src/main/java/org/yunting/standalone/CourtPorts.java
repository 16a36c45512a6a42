package org.yunting.standalone;

import java.util.List;
import java.util.stream.IntStream;
import org.yunting.standalone.servers.Ports;

/**
 * The ports of one stack. Only court, identity, objects, media and authority are for browsers; the others stay on loopback always.
 *
 * @param court web pages and API, TCP
 * @param identity Keycloak, TCP
 * @param objects object store, TCP
 * @param media audio and video, UDP
 * @param authority the certificate authority's certificate for phones, TCP; used with a public host only
 * @param database PostgreSQL, TCP
 * @param identityHealth Keycloak's management, TCP
 * @param bridge the bridge's Colibri2 interface, TCP
 * @param secondMedia audio and video of a second bridge, UDP
 * @param secondBridge the second bridge's Colibri2 interface, TCP
 */
public record CourtPorts(
        int court,
        int identity,
        int objects,
        int media,
        int authority,
        int database,
        int identityHealth,
        int bridge,
        int secondMedia,
        int secondBridge) {
    private static final int COUNT = 10;

    /** The ports people expect. */
    public static CourtPorts usual() {
        return new CourtPorts(8080, 8180, 9000, 10000, 8079, 15432, 18180, 8188, 10001, 8189);
    }

    /**
     * Ten ports in a row, so that a second stack can run beside the first.
     *
     * @param base the court's own port; the others follow
     */
    public static CourtPorts from(int base) {
        if (base < 1024 || base > 65535 - COUNT) {
            throw new IllegalArgumentException(
                    "The port base must be between 1024 and " + (65535 - COUNT) + ", not " + base + ".");
        }
        return of(IntStream.range(base, base + COUNT).boxed().toList());
    }

    /** Ports free at this moment, for tests. */
    public static CourtPorts anyFree() {
        return of(Ports.free(COUNT));
    }

    private static CourtPorts of(List<Integer> ports) {
        return new CourtPorts(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                ports.get(8),
                ports.get(9));
    }
}
