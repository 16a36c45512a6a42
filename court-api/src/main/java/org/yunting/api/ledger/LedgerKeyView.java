package org.yunting.api.ledger;

import org.jspecify.annotations.Nullable;
import org.yunting.law.ledger.TrustedKey;
import org.yunting.law.ledger.VerifierKey;

/**
 * A key of the ledger.
 *
 * @param key C2SP verifier key
 * @param firstSize size of the tree when it was taken up
 * @param lastSize the largest tree it may sign; absent while it is in use
 */
public record LedgerKeyView(
        String key, long firstSize, @Nullable Long lastSize) {
    TrustedKey trusted() {
        return new TrustedKey(VerifierKey.parse(key), lastSize == null ? Long.MAX_VALUE : lastSize);
    }
}
