package org.yunting.standalone;

import java.util.List;
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
 */
public record CourtPorts(
        int court, int identity, int objects, int media, int authority, int database, int identityHealth, int bridge) {
    private static final int COUNT = 8;

    /** The ports people expect. */
    public static CourtPorts usual() {
        return new CourtPorts(8080, 8180, 9000, 10000, 8079, 15432, 18180, 8188);
    }

    /**
     * Eight ports in a row, so that a second stack can run beside the first.
     *
     * @param base the court's own port; the others follow
     */
    public static CourtPorts from(int base) {
        if (base < 1024 || base > 65535 - COUNT) {
            throw new IllegalArgumentException(
                    "The port base must be between 1024 and " + (65535 - COUNT) + ", not " + base + ".");
        }
        return new CourtPorts(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }

    /** Ports free at this moment, for tests. */
    public static CourtPorts anyFree() {
        List<Integer> free = Ports.free(COUNT);
        return new CourtPorts(
                free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6), free.get(7));
    }
}
