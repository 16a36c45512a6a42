package org.yunting.law.ledger;

import org.yunting.law.kernel.Keyed;

/** What can be wrong with a receipt. Any one of them means: it proves nothing. */
public enum ReceiptFault implements Keyed {
    /** The checkpoint is no signed note or holds no checkpoint. */
    CHECKPOINT_UNREADABLE,
    /** No key that the reader trusts has signed. */
    SIGNED_BY_NO_TRUSTED_KEY,
    /** A trusted key is named, but it did not sign this text. */
    SIGNATURE_WRONG,
    /** The key was retired before the ledger reached this size. */
    KEY_RETIRED,
    /** The statement, under its salt, is not in the tree that was signed. */
    NOT_IN_THE_TREE,
    /** A witness that the reader trusts is named, but it did not co-sign this checkpoint. */
    COSIGNATURE_WRONG,
    /** The statement names another file than the one at hand, or none. */
    FILE_DIFFERS
}
