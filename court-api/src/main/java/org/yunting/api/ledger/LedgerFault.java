package org.yunting.api.ledger;

import org.yunting.law.kernel.Keyed;

/**
 * Something in the ledger that does not agree with the rest of it, or with what happened.
 *
 * @param subject id of the act, index of the leaf, {@code level/index} of the node, or size of the checkpoint
 */
public record LedgerFault(Kind kind, String subject) {
    public enum Kind implements Keyed {
        /** An act on the timeline is not what was entered. */
        ENTRY_ALTERED,
        /** An act that was entered is not on the timeline. */
        ENTRY_MISSING,
        /** The tree has a gap. */
        LEAF_MISSING,
        /** A hash in the tree is not that of what is under it. */
        NODE_ALTERED,
        /** A checkpoint names another root than the tree has at its size. */
        CHECKPOINT_ALTERED,
        /** No key of the court signed a checkpoint, or one that was retired did. */
        CHECKPOINT_UNSIGNED
    }
}
