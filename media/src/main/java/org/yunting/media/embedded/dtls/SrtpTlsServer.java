package org.yunting.media.embedded.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Vector;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsUtils;

/** The server side of the handshake: demands a certificate and checks it against the signalled fingerprints. */
final class SrtpTlsServer extends DefaultTlsServer {
    /**
     * A lost flight is repeated after so long, then after twice as long, and so on. The second of RFC 6347 section 4.2.4.1
     * leaves too few attempts before the timeout for a line that loses 20 %. Nor may it be shorter than a bad round trip: when
     * both sides repeat sooner than answers can arrive, they answer each other's repetitions and never finish.
     */
    private static final int FIRST_RESEND_MILLIS = 500;

    private final DtlsCertificate own;
    private final SrtpNegotiation srtp;

    SrtpTlsServer(DtlsCertificate own, SrtpNegotiation srtp) {
        super(own.crypto());
        this.own = own;
        this.srtp = srtp;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return SrtpNegotiation.versions();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return SrtpNegotiation.cipherSuites();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return SrtpNegotiation.HANDSHAKE_TIMEOUT_MILLIS;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return FIRST_RESEND_MILLIS;
    }

    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return own.signer(context);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        Vector<?> algorithms = TlsUtils.getDefaultSupportedSignatureAlgorithms(context);
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign}, algorithms, null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        srtp.verify(certificate);
    }

    @Override
    @SuppressWarnings("rawtypes") // Bouncy Castle's signature
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        srtp.choose(extensions);
    }

    @Override
    @SuppressWarnings("unchecked") // documented as Integer to byte[]
    public Hashtable<Integer, byte[]> getServerExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = super.getServerExtensions();
        srtp.announce(extensions);
        return extensions;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        srtp.export(context);
    }
}
