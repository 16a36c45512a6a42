package org.yunting.media.embedded.colibri;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.ice.IceCredentials;

/**
 * The endpoint's side of the transport, checked. Its candidates are not read: the bridge sends only to addresses from
 * which a check came.
 *
 * @param credentials null if the request does not name any
 * @param fingerprints empty if the request does not name any
 */
record RemoteTransport(@Nullable IceCredentials credentials, List<Fingerprint> fingerprints) {
    /** More fingerprints than any client announces. */
    private static final int FINGERPRINTS_MAX = 8;

    /**
     * Reads it from a request.
     *
     * @throws IllegalArgumentException if something in it is not as the RFCs have it
     */
    static RemoteTransport of(IceUdpTransport transport) {
        String ufrag = transport.ufrag();
        String password = transport.pwd();
        if ((ufrag == null) != (password == null)) {
            throw new IllegalArgumentException("a ufrag and a password belong together");
        }
        if (transport.fingerprints().size() > FINGERPRINTS_MAX) {
            throw new IllegalArgumentException("too many fingerprints");
        }
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (var fingerprint : transport.fingerprints()) {
            if (fingerprint.setup().equals("passive")) {
                throw new IllegalArgumentException("the bridge is the passive side of DTLS");
            }
            fingerprints.add(new Fingerprint(fingerprint.hash(), fingerprint.fingerprint()));
        }
        return new RemoteTransport(
                ufrag == null || password == null ? null : new IceCredentials(ufrag, password), fingerprints);
    }
}
