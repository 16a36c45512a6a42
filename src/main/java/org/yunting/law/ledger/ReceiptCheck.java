package org.yunting.law.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            var note = receipt.witnessedNote();
            var checkpoint = Checkpoint.parse(note.text());
            signatureFault(note, checkpoint).ifPresent(faults::add);
            if (witnessKeys().anyMatch(key -> note.names(key) && !note.isSignedBy(key))) {
                faults.add(ReceiptFault.COSIGNATURE_WRONG);
            }
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

    /**
     * A witness that the reader trusts and that found the checkpoint consistent with all it had seen of the ledger before.
     *
     * @param at when, by its own clock
     */
    public record WitnessedBy(String name, Instant at) {}

    /** Who of the witnesses that the reader trusts has co-signed a receipt without faults. */
    public List<WitnessedBy> witnesses(Receipt receipt) {
        var note = receipt.witnessedNote();
        return witnessKeys()
                .filter(note::isSignedBy)
                .flatMap(key -> note.signatures().stream()
                        .filter(line -> line.names(key))
                        .map(line -> new WitnessedBy(key.name(), line.cosignedAt()))
                        .limit(1))
                .toList();
    }

    private Stream<VerifierKey> witnessKeys() {
        return trusted.stream().map(TrustedKey::key).filter(key -> key.kind() == VerifierKey.Kind.COSIGNATURE);
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
