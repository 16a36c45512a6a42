package org.yunting.law.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A ledger that keeps the rules, for tests to lie with. */
final class HonestLedger {
    static final String ORIGIN = "court.example/ledger";

    private final Random random = new Random(5);
    private final SigningKey key;
    private final GrownTree tree = new GrownTree();
    private final List<String> statements = new ArrayList<>();
    private final List<Salt> salts = new ArrayList<>();

    HonestLedger(SigningKey key) {
        this.key = key;
    }

    HonestLedger with(String... entered) {
        for (var statement : entered) {
            var salt = new byte[Salt.BYTES];
            random.nextBytes(salt);
            statements.add(statement);
            salts.add(Salt.ofBytes(salt));
            tree.addLeaves(List.of(Commitment.to(statement, salts.getLast()).leaf()));
        }
        return this;
    }

    GrownTree tree() {
        return tree;
    }

    Salt salt(int index) {
        return salts.get(index);
    }

    SignedNote checkpoint() {
        return checkpoint(tree.head());
    }

    SignedNote checkpoint(TreeHead head) {
        var text = new Checkpoint(ORIGIN, head).text();
        return SignedNote.of(text, key.sign(text, Instant.EPOCH));
    }

    Receipt receipt(int index) {
        var proof = tree.inclusion(index, tree.head().size());
        return new Receipt(
                statements.get(index), salts.get(index), proof, checkpoint().toString(), Optional.empty());
    }
}
