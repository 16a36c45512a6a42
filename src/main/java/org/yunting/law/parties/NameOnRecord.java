package org.yunting.law.parties;

import java.util.Set;
import org.yunting.law.kernel.Capacity;

/**
 * The name under which somebody stands before the court. It comes with the account; as soon as others rely on it, it stays what it was, because the
 * court ascertains who takes part (OLR 7, CPL 140), and whoever could rename themselves would appear in the room and in the record as somebody else.
 *
 * @param check how far the comparison with a document has come
 * @param capacities in which the person acts in any case or hearing
 */
public record NameOnRecord(Check check, Set<Capacity> capacities) {
    /** How far the comparison of a person with their document has come. */
    public enum Check {
        NONE,
        /** The clerk is to compare this name with the document, and no other. */
        UNDER_WAY,
        PASSED,
        /** What was wrong may have been the name: it can be put right before the next document. */
        FAILED
    }

    public NameOnRecord {
        capacities = Set.copyOf(capacities);
    }

    /**
     * Whether the name stays, whatever the account says from now on. Whoever acts for the court alone is named by the court's own administration of
     * accounts.
     */
    public boolean isSettled() {
        return switch (check) {
            case UNDER_WAY, PASSED -> true;
            case FAILED -> false;
            case NONE -> capacities.stream().anyMatch(capacity -> capacity.isParty() || capacity.isParticipant());
        };
    }
}
