package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where statements are entered. */
public interface Ledger {
    /**
     * Enters a statement in the transaction at hand: it is witnessed if and only if that commits.
     *
     * @param subject id of what the statement is about; by it the receipt is found
     * @param statement what will be provable, byte for byte. It is not kept here: whoever enters it must be able to write it again
     */
    default Uni<Void> enter(UUID subject, String statement) {
        return enter(Map.of(subject, statement));
    }

    /** The same for several at once, by subject, in their order. */
    Uni<Void> enter(Map<UUID, String> statements);

    /** Which of these subjects have an entry. */
    Uni<Set<UUID>> entered(Collection<UUID> subjects);
}
