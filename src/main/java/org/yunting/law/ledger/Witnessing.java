package org.yunting.law.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a witness answers (C2SP tlog-witness): it co-signs a checkpoint that continues the last one it co-signed for that ledger, and no other. So a court
 * cannot show one tree to some and another to others, nor take back what was in it. Remembers nothing itself.
 */
public final class Witnessing {
    private final List<TrustedKey> watched;

    /** @param watched keys of the ledgers that are watched */
    public Witnessing(List<TrustedKey> watched) {
        this.watched = List.copyOf(watched);
    }

    /**
     * What the witness has co-signed for the ledger of a submission.
     *
     * @param last the largest tree
     * @param sameSize the tree of the size that is submitted now
     */
    public record Seen(Optional<TreeHead> last, Optional<TreeHead> sameSize) {
        public static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty());

        long size() {
            return last.map(TreeHead::size).orElse(0L);
        }
    }

    /** Answers, each one with a status of its own in HTTP. */
    public sealed interface Answer {
        /** It continues what was seen, and is to be kept and co-signed. */
        record Continued(Checkpoint checkpoint) implements Answer {}

        /** No ledger that is watched: 404. */
        record UnknownLedger() implements Answer {}

        /** Not signed by a key of the ledger: 403. */
        record NotSigned() implements Answer {}

        /** The old size is beyond the new one: 400. */
        record OldSizeBeyond() implements Answer {}

        /** Another size was seen last: 409, with that size. Somebody may be late, or want to take back what was seen. */
        record OtherSizeSeen(long size) implements Answer {}

        /** The ledger signed two trees of one size: 409. It lies to somebody; both notes prove it. */
        record Forked(long size, TreeHead seen) implements Answer {}

        /** The proof does not lead from what was seen to what is submitted: 422. */
        record NotContinued() implements Answer {}
    }

    /** @param seen of the ledger that the submission names */
    public Answer answer(Submission submission, Seen seen) {
        var checkpoint = submission.checkpoint();
        var keys = watched.stream()
                .filter(pinned -> pinned.key().name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new Answer.UnknownLedger();
        }
        if (new ReceiptCheck(keys).signatureFault(submission.note(), checkpoint).isPresent()) {
            return new Answer.NotSigned();
        }
        var head = checkpoint.head();
        if (submission.oldSize() > head.size()) {
            return new Answer.OldSizeBeyond();
        }
        var sameSize = seen.sameSize().filter(known -> !known.equals(head));
        if (sameSize.isPresent()) {
            return new Answer.Forked(seen.size(), sameSize.get());
        }
        if (submission.oldSize() != seen.size()) {
            return new Answer.OtherSizeSeen(seen.size());
        }
        var last = seen.last().orElse(TreeHead.EMPTY);
        return submission.proof().of(last, head) == ConsistencyProof.Succession.CONTINUED
                ? new Answer.Continued(checkpoint)
                : new Answer.NotContinued();
    }
}
