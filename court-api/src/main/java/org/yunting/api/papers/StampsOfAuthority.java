package org.yunting.api.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.util.concurrent.ExecutionException;
import org.yunting.api.timestamps.TimeStampAuthority;
import org.yunting.law.kernel.Sha256;

/** The court's authority of time stamps as DSS asks for it: on the thread that signs, which is a worker and may wait. */
final class StampsOfAuthority implements TSPSource {
    private final transient TimeStampAuthority authority;

    StampsOfAuthority(TimeStampAuthority authority) {
        this.authority = authority;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        if (algorithm != DigestAlgorithm.SHA256) {
            throw new IllegalArgumentException("the court stamps SHA-256 alone, not " + algorithm);
        }
        try {
            var token = authority
                    .stamp(Sha256.ofBytes(digest))
                    .subscribeAsCompletionStage()
                    .get();
            return new TimestampBinary(token);
        } catch (ExecutionException silent) {
            throw new IllegalStateException("the authority of time stamps did not answer", silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the court is stopping", stopping);
        }
    }
}
