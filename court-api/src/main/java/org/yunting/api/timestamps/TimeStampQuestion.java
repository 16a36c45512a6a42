package org.yunting.api.timestamps;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.yunting.law.kernel.Sha256;

/** A question to an authority, with a number used once, so that nobody can answer it with an older answer. */
record TimeStampQuestion(TimeStampRequest request) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static TimeStampQuestion about(Sha256 digest) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new TimeStampQuestion(
                generator.generate(TSPAlgorithms.SHA256, digest.bytes(), new BigInteger(Long.SIZE, RANDOM)));
    }

    /**
     * The token in an answer, which must be one to this question.
     *
     * @throws IllegalStateException if it is not
     */
    byte[] tokenIn(TimeStampResponse answer) {
        try {
            answer.validate(request);
            var token = answer.getTimeStampToken();
            if (token == null) {
                throw new IllegalStateException("the authority refused: " + answer.getStatusString());
            }
            return token.getEncoded();
        } catch (TSPException | IOException foreign) {
            throw new IllegalStateException("that is no answer to the question", foreign);
        }
    }
}
