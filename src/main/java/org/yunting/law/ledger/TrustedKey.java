package org.yunting.law.ledger;

/**
 * A key that somebody decided to trust, not because a receipt says so.
 *
 * @param lastSize the largest tree this key may sign; a retired key that signs a larger one was stolen
 */
public record TrustedKey(VerifierKey key, long lastSize) {
    /** A key in use. */
    public static TrustedKey current(VerifierKey key) {
        return new TrustedKey(key, Long.MAX_VALUE);
    }

    /**
     * Reads {@code KEY} or, for a retired one, {@code KEY LAST-SIZE}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static TrustedKey parse(String line) {
        var parts = line.strip().split("\\s+");
        var key = VerifierKey.parse(parts[0]);
        return parts.length == 1 ? current(key) : new TrustedKey(key, Long.parseLong(parts[1]));
    }
}
