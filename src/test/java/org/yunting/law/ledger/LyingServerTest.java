package org.yunting.law.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.ledger.ConsistencyProof.Succession.CONTINUED;
import static org.yunting.law.ledger.ConsistencyProof.Succession.REWRITTEN;
import static org.yunting.law.ledger.ConsistencyProof.Succession.ROLLED_BACK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Sha256;

/** What a court, or somebody who took its place, could try; and that a holder of a receipt or of an older checkpoint notices. */
class LyingServerTest {
    private static final Sha256 CONTRACT = Sha256.over(new byte[] {1});
    private static final Sha256 FORGERY = Sha256.over(new byte[] {2});
    private static final String FILED = "{\"digest\":\"" + CONTRACT + "\",\"number\":\"P-1\"}";

    private final SigningKey key = Keys.of(HonestLedger.ORIGIN);
    private final ReceiptCheck check = new ReceiptCheck(List.of(TrustedKey.current(key.verifier())));
    private final HonestLedger ledger = new HonestLedger(key).with("a", "b", FILED, "c", "d");

    @Test
    void an_honest_receipt_holds_for_its_file() {
        assertThat(check.faults(ledger.receipt(2), Optional.of(CONTRACT))).isEmpty();
        assertThat(check.faults(ledger.receipt(2), Optional.empty())).isEmpty();
    }

    @Test
    void a_replaced_object_is_noticed() {
        assertThat(check.faults(ledger.receipt(2), Optional.of(FORGERY))).containsExactly(ReceiptFault.FILE_DIFFERS);
    }

    @Test
    void a_file_is_not_spoken_of_by_a_text_that_only_quotes_it() {
        var quoting = new HonestLedger(key).with("{\"reason\":\"\\\"digest\\\":\\\"" + FORGERY + "\\\"\"}");

        assertThat(check.faults(quoting.receipt(0), Optional.of(FORGERY))).containsExactly(ReceiptFault.FILE_DIFFERS);
    }

    @Test
    void a_changed_statement_is_noticed() {
        var honest = ledger.receipt(2);
        var changed = new Receipt(
                FILED.replace(CONTRACT.hex(), FORGERY.hex()),
                honest.salt(),
                honest.proof(),
                honest.checkpoint(),
                Optional.empty());

        assertThat(check.faults(changed, Optional.of(FORGERY))).containsExactly(ReceiptFault.NOT_IN_THE_TREE);
    }

    @Test
    void a_swapped_leaf_is_noticed() {
        var honest = ledger.receipt(2);
        var other = ledger.receipt(3);
        var swapped =
                new Receipt(honest.statement(), honest.salt(), other.proof(), honest.checkpoint(), Optional.empty());

        assertThat(check.faults(swapped, Optional.empty())).containsExactly(ReceiptFault.NOT_IN_THE_TREE);
    }

    @Test
    void a_missing_node_is_noticed() {
        var honest = ledger.receipt(2);
        var path = honest.proof().path().subList(1, honest.proof().path().size());
        var shortened = new Receipt(
                honest.statement(), honest.salt(), new InclusionProof(2, path), honest.checkpoint(), Optional.empty());

        assertThat(check.faults(shortened, Optional.empty())).containsExactly(ReceiptFault.NOT_IN_THE_TREE);
    }

    @Test
    void reordered_entries_are_another_tree() {
        var reordered = new HonestLedger(key).with("a", FILED, "b", "c", "d");

        assertThat(proof(ledger, 5).of(ledger.tree().head(), reordered.tree().head()))
                .isEqualTo(REWRITTEN);
        assertThat(proof(reordered.with("e"), 5)
                        .of(ledger.tree().head(), reordered.tree().head()))
                .isEqualTo(REWRITTEN);
    }

    @Test
    void a_rollback_is_noticed() {
        var earlier = new HonestLedger(key).with("a", "b", FILED);

        assertThat(proof(earlier, 3).of(ledger.tree().head(), earlier.tree().head()))
                .isEqualTo(ROLLED_BACK);
    }

    @Test
    void a_fork_is_noticed_whichever_branch_goes_on() {
        var mine = ledger.tree().head();
        var branch = new HonestLedger(key).with("a", "b", FILED, "c", "another d", "e", "f");
        var honest = ledger.with("e", "f");

        assertThat(proof(branch, 5).of(mine, branch.tree().head())).isEqualTo(REWRITTEN);
        assertThat(proof(honest, 5).of(mine, branch.tree().head())).isEqualTo(REWRITTEN);
        assertThat(proof(honest, 5).of(mine, honest.tree().head())).isEqualTo(CONTINUED);
    }

    @Test
    void a_stolen_old_key_signs_nothing_new() {
        var checkAfterRotation = new ReceiptCheck(List.of(
                new TrustedKey(key.verifier(), 5),
                TrustedKey.current(Keys.of(HonestLedger.ORIGIN).verifier())));
        var before = ledger.receipt(2);
        var after = ledger.with("forged later").receipt(5);

        assertThat(checkAfterRotation.faults(before, Optional.empty())).isEmpty();
        assertThat(checkAfterRotation.faults(after, Optional.empty())).containsExactly(ReceiptFault.KEY_RETIRED);
    }

    @Test
    void while_keys_change_a_checkpoint_signed_by_both_satisfies_holders_of_either() {
        var next = Keys.of(HonestLedger.ORIGIN);
        var note = ledger.checkpoint();
        var both = note.with(next.sign(note.text(), java.time.Instant.EPOCH)).toString();
        var honest = ledger.receipt(2);
        var receipt = new Receipt(honest.statement(), honest.salt(), honest.proof(), both, Optional.empty());

        assertThat(check.faults(receipt, Optional.empty())).isEmpty();
        assertThat(new ReceiptCheck(List.of(TrustedKey.current(next.verifier()))).faults(receipt, Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_ledger_signed_with_a_key_of_ones_own_is_not_the_courts() {
        var impostor = new HonestLedger(Keys.of(HonestLedger.ORIGIN)).with("a", "b", FILED);

        assertThat(check.faults(impostor.receipt(2), Optional.of(CONTRACT)))
                .containsExactly(ReceiptFault.SIGNED_BY_NO_TRUSTED_KEY);
    }

    @Test
    void a_signature_of_another_checkpoint_is_noticed() {
        var honest = ledger.receipt(2);
        var longer = ledger.with("e");
        var moved = new SignedNote(
                longer.checkpoint().text(),
                SignedNote.parse(honest.checkpoint()).signatures());
        var receipt = new Receipt(
                honest.statement(), honest.salt(), longer.tree().inclusion(2, 6), moved.toString(), Optional.empty());

        assertThat(check.faults(receipt, Optional.empty())).containsExactly(ReceiptFault.SIGNATURE_WRONG);
    }

    @Test
    void a_witness_alone_does_not_speak_for_the_court() {
        var witness = Keys.ofWitness(HonestLedger.ORIGIN);
        var text = ledger.checkpoint().text();
        var honest = ledger.receipt(2);
        var note =
                SignedNote.of(text, witness.sign(text, java.time.Instant.EPOCH)).toString();
        var receipt = new Receipt(honest.statement(), honest.salt(), honest.proof(), note, Optional.empty());
        var trustingTheWitness = new ReceiptCheck(List.of(TrustedKey.current(witness.verifier())));

        assertThat(trustingTheWitness.faults(receipt, Optional.empty()))
                .containsExactly(ReceiptFault.SIGNED_BY_NO_TRUSTED_KEY);
    }

    @Test
    void garbage_is_called_garbage() {
        var honest = ledger.receipt(2);
        var receipt = new Receipt(honest.statement(), honest.salt(), honest.proof(), "nonsense", Optional.empty());

        assertThat(check.faults(receipt, Optional.empty())).containsExactly(ReceiptFault.CHECKPOINT_UNREADABLE);
    }

    private static ConsistencyProof proof(HonestLedger of, long earlier) {
        return of.tree().consistency(earlier, of.tree().head().size());
    }
}
