package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where statements are entered. */
public interface Ledger {
    /**
     * Enters a statement in the transaction at hand: it is witnessed if and only if that commits.
     *
     * @param subject id of what the statement is about; by it the receipt is found
     * @param statement what will be provable, byte for byte. It is not kept here: whoever enters it must be able to write it again
     */
    Uni<Void> enter(UUID subject, String statement);
}
