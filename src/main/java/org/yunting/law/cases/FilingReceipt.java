package org.yunting.law.cases;

import java.time.Instant;
import org.yunting.law.kernel.Sha256;

/**
 * The dated receipt that everybody who files gets at once (REG 2).
 *
 * @param number given by the court, unique, for people to quote
 * @param digest of the filing as received
 */
public record FilingReceipt(String number, Instant receivedAt, Sha256 digest) {
    public FilingReceipt {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a receipt has a number");
        }
    }
}
