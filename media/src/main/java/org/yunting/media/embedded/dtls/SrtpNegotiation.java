package org.yunting.media.embedded.dtls;

import java.io.IOException;
import java.util.Collection;
import java.util.Hashtable;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.srtp.SrtpKeys;
import org.yunting.media.embedded.srtp.SrtpProfile;

/** What both sides of a DTLS-SRTP handshake have in common: suites, profile, fingerprint check, key export. */
final class SrtpNegotiation {
    /** RFC 5288 section 3 and RFC 7905 section 2: both seal with 16 bytes; AES-GCM sends 8 bytes of its nonce. */
    private static final int SEAL_LENGTH = 16;

    private static final int NONCE_LENGTH = 8;

    /** One flight after another must fit well within a browser's patience; ICE consent ends the session anyway. */
    static final int HANDSHAKE_TIMEOUT_MILLIS = 20_000;

    private static final byte[] NO_MKI = {};

    private final Collection<Fingerprint> expected;
    private @Nullable SrtpProfile profile;
    private @Nullable SrtpKeys keys;
    private volatile int cipherSuite;

    SrtpNegotiation(Collection<Fingerprint> expected) {
        this.expected = expected;
    }

    static ProtocolVersion[] versions() {
        return ProtocolVersion.DTLSv12.only();
    }

    static int[] cipherSuites() {
        return new int[] {
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
        };
    }

    /** Picks the first of our profiles that the peer named. */
    void choose(Hashtable<?, ?> peerExtensions) throws IOException {
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(peerExtensions);
        if (offered == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the peer does not offer use_srtp");
        }
        for (SrtpProfile candidate : SrtpProfile.values()) {
            for (int id : offered.getProtectionProfiles()) {
                if (id == candidate.id()) {
                    profile = candidate;
                    return;
                }
            }
        }
        throw new TlsFatalAlert(AlertDescription.handshake_failure, "no SRTP protection profile in common");
    }

    /** Adds use_srtp with the chosen profile, or with all of them before one was chosen. */
    void announce(Hashtable<Integer, byte[]> ownExtensions) throws IOException {
        SrtpProfile chosen = profile;
        SrtpProfile[] named = chosen == null ? SrtpProfile.values() : new SrtpProfile[] {chosen};
        int[] ids = new int[named.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = named[i].id();
        }
        TlsSRTPUtils.addUseSRTPExtension(ownExtensions, new UseSRTPData(ids, NO_MKI));
    }

    /** Refuses a peer whose certificate is not the one that was signalled. */
    void verify(@Nullable Certificate certificate) throws IOException {
        if (certificate == null || certificate.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "the peer sent no certificate");
        }
        byte[] encoded = certificate.getCertificateAt(0).getEncoded();
        if (expected.stream().noneMatch(fingerprint -> fingerprint.matches(encoded))) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "the certificate is not the announced one");
        }
    }

    void export(TlsContext context) throws IOException {
        SrtpProfile chosen = profile;
        if (chosen == null) {
            throw new TlsFatalAlert(AlertDescription.internal_error);
        }
        cipherSuite = context.getSecurityParametersConnection().getCipherSuite();
        keys = new SrtpKeys(
                chosen, context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, SrtpKeys.length(chosen)));
    }

    /** Bytes of the shortest record under the keys of the handshake, after its header: what tells it apart, one byte sealed, and the seal. */
    int sealedMin() {
        return cipherSuite == CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
                ? 1 + SEAL_LENGTH
                : NONCE_LENGTH + 1 + SEAL_LENGTH;
    }

    /** The exported keys; only after a completed handshake. */
    SrtpKeys keys() {
        SrtpKeys exported = keys;
        if (exported == null) {
            throw new IllegalStateException("the handshake is not complete");
        }
        return exported;
    }
}
