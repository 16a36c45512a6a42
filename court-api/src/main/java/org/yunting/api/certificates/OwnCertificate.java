package org.yunting.api.certificates;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.yunting.law.kernel.Sha256;

/**
 * A key of the court's own and its certificate, which it signs itself. The certificate is made of the key alone, by a signature without chance in it
 * (RFC 6979), so that every start has the same one and nothing but the key needs keeping.
 */
public record OwnCertificate(PrivateKey key, X509Certificate certificate) {
    private static final BouncyCastleProvider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final String CURVE = "secp256r1";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2076-01-01T00:00:00Z");

    /** What may be signed with it. */
    public enum Purpose {
        TIME_STAMPS {
            @Override
            void enter(X509v3CertificateBuilder certificate) throws CertIOException {
                certificate
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            }
        },
        DOCUMENTS {
            @Override
            void enter(X509v3CertificateBuilder certificate) throws CertIOException {
                certificate.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            }
        };

        abstract void enter(X509v3CertificateBuilder certificate) throws CertIOException;
    }

    /**
     * The certificate of this key.
     *
     * @param pkcs8 P-256, PKCS #8 in base64
     * @throws IllegalArgumentException if it is another kind of key or none
     */
    public static OwnCertificate of(String pkcs8, X500Name name, Purpose purpose) {
        try {
            var factory = KeyFactory.getInstance("EC", CRYPTOGRAPHY);
            var key = (ECPrivateKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8.strip())));
            return new OwnCertificate(key, certificate(key, factory, name, purpose));
        } catch (GeneralSecurityException | IOException | OperatorCreationException unfit) {
            throw new IllegalArgumentException("no P-256 key in PKCS #8", unfit);
        }
    }

    private static X509Certificate certificate(ECPrivateKey key, KeyFactory factory, X500Name name, Purpose purpose)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var curve = ECNamedCurveTable.getParameterSpec(CURVE);
        var open = factory.generatePublic(new ECPublicKeySpec(curve.getG().multiply(key.getS()), curve));
        var serial = new BigInteger(1, Sha256.over(open.getEncoded()).bytes()).shiftRight(Long.SIZE * 2);
        var builder = new JcaX509v3CertificateBuilder(name, serial, Date.from(FROM), Date.from(TO), name, open);
        purpose.enter(builder);
        // Named as plain ECDSA, which it is to whoever verifies; only the signer knows that no chance was in it.
        var signer = new BcECContentSignerBuilder(
                new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)) {
            @Override
            protected Signer createSigner(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
                return new DSADigestSigner(
                        new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
            }
        }.build(PrivateKeyFactory.createKey(key.getEncoded()));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
