package org.yunting.api.papers;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The court's key for papers and the certificates that say whose it is.
 *
 * @param chain the key's own certificate first
 */
record CourtSeal(PrivateKey key, List<X509Certificate> chain) {
    CourtSeal {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "CourtSeal[" + certificate().getSubjectX500Principal() + "]";
    }
}
