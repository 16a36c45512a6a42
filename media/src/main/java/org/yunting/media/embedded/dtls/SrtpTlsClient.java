package org.yunting.media.embedded.dtls;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;

/** The client side of the handshake, for peers of a bridge that run in this library. */
final class SrtpTlsClient extends DefaultTlsClient {
    /** As browsers do. The server is the patient side. */
    private static final int FIRST_RESEND_MILLIS = 50;

    private final DtlsCertificate own;
    private final SrtpNegotiation srtp;

    SrtpTlsClient(DtlsCertificate own, SrtpNegotiation srtp) {
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
    @SuppressWarnings("unchecked") // documented as Integer to byte[]
    public Hashtable<Integer, byte[]> getClientExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
        srtp.announce(extensions);
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bouncy Castle's signature
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        srtp.choose(extensions);
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
                srtp.verify(server.getCertificate());
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return own.signer(context);
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        srtp.export(context);
    }
}
