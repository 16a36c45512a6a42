package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.List;
import org.yunting.law.kernel.Sha256;

/**
 * That a later tree begins with all leaves of an earlier one, in the same order (RFC 6962 §2.1.2).
 *
 * @param path hashes of subtrees, in the order of the RFC
 */
public record ConsistencyProof(List<Sha256> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** How a later head relates to an earlier one. */
    public enum Succession {
        /** The later tree has the whole earlier one at its beginning. */
        CONTINUED,
        /** The tree that should be later has fewer leaves. */
        ROLLED_BACK,
        /** It does not show that it has the earlier leaves: something was exchanged, left out or moved, or the proof is not its. */
        REWRITTEN
    }

    /** Whose hashes make the path, in its order; none where the earlier tree is empty or the same. */
    public static List<Subtree> parts(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("a tree of " + later + " leaves has no beginning of " + earlier);
        }
        if (earlier == 0) {
            return List.of();
        }
        var parts = new ArrayList<Subtree>();
        var around = Subtree.whole(later);
        boolean isEarlierRoot = true;
        while (earlier < around.to()) {
            if (earlier <= around.left().to()) {
                parts.add(around.right());
                around = around.left();
            } else {
                parts.add(around.left());
                around = around.right();
                isEarlierRoot = false;
            }
        }
        if (!isEarlierRoot) {
            parts.add(around);
        }
        return List.copyOf(parts.reversed());
    }

    /** How the later head follows the earlier one by this proof (RFC 9162 §2.1.4.2). */
    public Succession of(TreeHead earlier, TreeHead later) {
        if (later.size() < earlier.size()) {
            return Succession.ROLLED_BACK;
        }
        return continues(earlier, later) ? Succession.CONTINUED : Succession.REWRITTEN;
    }

    private boolean continues(TreeHead earlier, TreeHead later) {
        if (earlier.size() == later.size()) {
            return path.isEmpty() && earlier.root().equals(later.root());
        }
        if (earlier.size() == 0) {
            return path.isEmpty() && earlier.equals(TreeHead.EMPTY);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier.size()) == 1) {
            hashes.addFirst(earlier.root());
        }
        return !hashes.isEmpty() && leadsToBoth(hashes, earlier, later);
    }

    private static boolean leadsToBoth(List<Sha256> hashes, TreeHead earlier, TreeHead later) {
        int skipped = Long.numberOfTrailingZeros(earlier.size());
        long place = (earlier.size() - 1) >> skipped;
        long last = (later.size() - 1) >> skipped;
        var earlierHash = hashes.getFirst();
        var laterHash = hashes.getFirst();
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                earlierHash = MerkleHash.node(hash, earlierHash);
                laterHash = MerkleHash.node(hash, laterHash);
                int rise = Long.numberOfTrailingZeros(place);
                place >>= rise;
                last >>= rise;
            } else {
                laterHash = MerkleHash.node(laterHash, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && earlierHash.equals(earlier.root()) && laterHash.equals(later.root());
    }
}
