package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunting.law.kernel.Sha256;

/** Checks receipts against keys that the reader trusts. Believes nothing else. */
public final class ReceiptCheck {
    private final List<TrustedKey> trusted;

    public ReceiptCheck(List<TrustedKey> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * Everything that is wrong; empty if the receipt holds.
     *
     * @param file digest of the file at hand, if there is one
     */
    public List<ReceiptFault> faults(Receipt receipt, Optional<Sha256> file) {
        var faults = new ArrayList<ReceiptFault>();
        try {
            var note = SignedNote.parse(receipt.checkpoint());
            var checkpoint = Checkpoint.parse(note.text());
            signatureFault(note, checkpoint).ifPresent(faults::add);
            if (!receipt.proof().proves(receipt.leaf(), checkpoint.head())) {
                faults.add(ReceiptFault.NOT_IN_THE_TREE);
            }
        } catch (IllegalArgumentException unreadable) {
            faults.add(ReceiptFault.CHECKPOINT_UNREADABLE);
        }
        if (file.isPresent() && !receipt.namesFile(file.get())) {
            faults.add(ReceiptFault.FILE_DIFFERS);
        }
        return List.copyOf(faults);
    }

    /** What is wrong with the signatures under a checkpoint. Keys of other ledgers do not count, even where they are trusted for those. */
    public Optional<ReceiptFault> signatureFault(SignedNote note, Checkpoint checkpoint) {
        var named = trusted.stream()
                .filter(pinned -> pinned.key().kind() == VerifierKey.Kind.NOTE)
                .filter(pinned -> pinned.key().name().equals(checkpoint.origin()))
                .filter(pinned -> note.names(pinned.key()))
                .toList();
        if (named.isEmpty()) {
            return Optional.of(ReceiptFault.SIGNED_BY_NO_TRUSTED_KEY);
        }
        if (!named.stream().allMatch(pinned -> note.isSignedBy(pinned.key()))) {
            return Optional.of(ReceiptFault.SIGNATURE_WRONG);
        }
        return named.stream().anyMatch(pinned -> checkpoint.head().size() <= pinned.lastSize())
                ? Optional.empty()
                : Optional.of(ReceiptFault.KEY_RETIRED);
    }
}
