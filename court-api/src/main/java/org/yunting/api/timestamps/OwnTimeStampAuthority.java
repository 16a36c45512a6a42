package org.yunting.api.timestamps;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
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
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.yunting.api.database.CallersContext;
import org.yunting.law.kernel.Sha256;

/**
 * The court's own authority. Its certificate is made of its key alone, by a signature without chance in it (RFC 6979), so that every start has the same
 * one and nothing but the key needs keeping. Its time is the machine's: a demonstration that moves the court's clock moves no time stamp.
 */
final class OwnTimeStampAuthority implements TimeStampAuthority {
    private static final BouncyCastleProvider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final X500Name NAME = new X500Name("CN=Yunting time stamps of the court itself");
    private static final String CURVE = "secp256r1";
    /** This authority's policy: best effort by the machine's clock. Below the arc of UUIDs (X.667), which needs no registration. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.160926093468370432171948208375562217347");

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2076-01-01T00:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final Clock machine = Clock.systemUTC();
    private final PrivateKey key;
    private final X509Certificate certificate;

    private OwnTimeStampAuthority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * The authority with this key.
     *
     * @param pkcs8 P-256, PKCS #8 in base64
     * @throws IllegalArgumentException if it is another kind of key or none
     */
    static OwnTimeStampAuthority withKey(String pkcs8) {
        try {
            var factory = KeyFactory.getInstance("EC", CRYPTOGRAPHY);
            var key = (ECPrivateKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8.strip())));
            return new OwnTimeStampAuthority(key, certificate(key, factory));
        } catch (GeneralSecurityException | IOException | OperatorCreationException unfit) {
            throw new IllegalArgumentException("court.time-stamps.key is no P-256 key in PKCS #8", unfit);
        }
    }

    @Override
    public Uni<byte[]> stamp(Sha256 digest) {
        return CallersContext.backTo(Uni.createFrom()
                .item(() -> {
                    var question = TimeStampQuestion.about(digest);
                    return question.tokenIn(answer(question.request()));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    X509Certificate certificate() {
        return certificate;
    }

    TimeStampResponse answer(TimeStampRequest request) {
        try {
            var answers = new TimeStampResponseGenerator(tokens(), Set.of(TSPAlgorithms.SHA256.getId()));
            var serial = new BigInteger(2 * Long.SIZE, random).add(BigInteger.ONE);
            return answers.generate(request, serial, Date.from(machine.instant()));
        } catch (TSPException | GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("the court's own authority cannot stamp", impossible);
        }
    }

    private TimeStampTokenGenerator tokens() throws TSPException, GeneralSecurityException, OperatorCreationException {
        var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(CRYPTOGRAPHY)
                .build("SHA256withECDSA", key, certificate);
        var sha256 = new JcaDigestCalculatorProviderBuilder()
                .setProvider(CRYPTOGRAPHY)
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var tokens = new TimeStampTokenGenerator(signer, sha256, POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }

    private static X509Certificate certificate(ECPrivateKey key, KeyFactory factory)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var curve = ECNamedCurveTable.getParameterSpec(CURVE);
        var open = factory.generatePublic(new ECPublicKeySpec(curve.getG().multiply(key.getS()), curve));
        var serial = new BigInteger(1, Sha256.over(open.getEncoded()).bytes()).shiftRight(Long.SIZE * 2);
        var builder = new JcaX509v3CertificateBuilder(NAME, serial, Date.from(FROM), Date.from(TO), NAME, open)
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
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
