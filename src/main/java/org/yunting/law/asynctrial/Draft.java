package org.yunting.law.asynctrial;

import org.yunting.law.kernel.Sha256;

/**
 * What somebody hands in, before the law has looked at it.
 *
 * @param id drawn by the caller, so that the same thing sent twice is known again
 * @param declared what the browser says the digest of the text and its enclosures is
 * @param measured what the court has computed
 */
public record Draft(
        ItemId id, Content content, Enclosures enclosures, Delivery delivery, Sha256 declared, Sha256 measured) {
    /** A text that nothing goes with. */
    public Draft(ItemId id, Content content, Sha256 declared, Sha256 measured) {
        this(id, content, Enclosures.NONE, Delivery.WRITTEN, declared, measured);
    }
}
