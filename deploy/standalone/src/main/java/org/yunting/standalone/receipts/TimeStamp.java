package org.yunting.standalone.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.yunting.law.kernel.Sha256;

/**
 * A time stamp that was found right: over this checkpoint, signed by the certificate in it.
 *
 * @param authority whose certificate that is; whether to trust it is for the reader to say
 */
record TimeStamp(Instant at, X509CertificateHolder authority) {
    /** A time stamp that is not what it should be. */
    static final class Wrong extends Exception {
        Wrong(Throwable cause) {
            super(cause);
        }

        Wrong(String why) {
            super(why);
        }
    }

    static TimeStamp over(String checkpoint, String token) throws Wrong {
        try {
            var stamp = new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(token)));
            requireOver(Sha256.over(checkpoint.getBytes(UTF_8)), stamp);
            var authority = stamp.getCertificates().getMatches(null).stream()
                    .filter(certificate -> stamp.getSID().match(certificate))
                    .findFirst()
                    .orElseThrow(() -> new Wrong("it does not bring the certificate it was signed with"));
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(authority));
            return new TimeStamp(stamp.getTimeStampInfo().getGenTime().toInstant(), authority);
        } catch (TSPException
                | CMSException
                | IOException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException unfit) {
            throw new Wrong(unfit);
        }
    }

    private static void requireOver(Sha256 digest, TimeStampToken stamp) throws Wrong {
        var info = stamp.getTimeStampInfo();
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !Arrays.equals(info.getMessageImprintDigest(), digest.bytes())) {
            throw new Wrong("it is over something else");
        }
    }
}
