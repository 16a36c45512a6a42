package org.yunting.api.timestamps;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.yunting.api.certificates.OwnCertificate;
import org.yunting.api.database.CallersContext;
import org.yunting.law.kernel.Sha256;

/**
 * The court's own authority. Its time is the machine's: a demonstration that moves the court's clock moves no time stamp.
 */
final class OwnTimeStampAuthority implements TimeStampAuthority {
    private static final BouncyCastleProvider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final X500Name NAME = new X500Name("CN=Yunting time stamps of the court itself");
    /** This authority's policy: best effort by the machine's clock. Below the arc of UUIDs (X.667), which needs no registration. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.160926093468370432171948208375562217347");

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
        var own = OwnCertificate.of(pkcs8, NAME, OwnCertificate.Purpose.TIME_STAMPS);
        return new OwnTimeStampAuthority(own.key(), own.certificate());
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
}
