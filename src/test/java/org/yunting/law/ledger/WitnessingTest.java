package org.yunting.law.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.ledger.ReceiptCheck.WitnessedBy;
import org.yunting.law.ledger.Witnessing.Answer;
import org.yunting.law.ledger.Witnessing.Seen;

/** What a witness co-signs, and what it refuses to (C2SP tlog-witness). */
class WitnessingTest {
    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

    private final SigningKey courtKey = Keys.of(HonestLedger.ORIGIN);
    private final HonestLedger ledger = new HonestLedger(courtKey).with("a", "b", "c", "d", "e", "f", "g");
    private final Witnessing witness = new Witnessing(List.of(TrustedKey.current(courtKey.verifier())));

    @Test
    void the_first_checkpoint_is_believed_and_every_later_one_must_continue_it() {
        for (int size = 1; size <= 7; size++) {
            assertThat(witness.answer(submission(0, size), Seen.NOTHING)).isInstanceOf(Answer.Continued.class);
            for (int old = 1; old <= size; old++) {
                assertThat(witness.answer(submission(old, size), seen(old)))
                        .as("%d to %d", old, size)
                        .isEqualTo(new Answer.Continued(new Checkpoint(
                                HonestLedger.ORIGIN, ledger.tree().headAt(size))));
            }
        }
    }

    @Test
    void a_ledger_that_is_not_watched_is_unknown() {
        assertThat(new Witnessing(List.of()).answer(submission(0, 7), Seen.NOTHING))
                .isInstanceOf(Answer.UnknownLedger.class);
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_not_co_signed() {
        var forger = new HonestLedger(Keys.of(HonestLedger.ORIGIN)).with("a", "b", "c");
        var forged = new Submission(0, new ConsistencyProof(List.of()), forger.checkpoint());

        assertThat(witness.answer(forged, Seen.NOTHING)).isInstanceOf(Answer.NotSigned.class);
    }

    @Test
    void a_retired_key_does_not_sign_beyond_its_last_tree() {
        var retired = new Witnessing(List.of(new TrustedKey(courtKey.verifier(), 5)));

        assertThat(retired.answer(submission(0, 5), Seen.NOTHING)).isInstanceOf(Answer.Continued.class);
        assertThat(retired.answer(submission(0, 6), Seen.NOTHING)).isInstanceOf(Answer.NotSigned.class);
    }

    @Test
    void whoever_takes_back_what_was_seen_is_told_what_was_seen() {
        assertThat(witness.answer(submission(3, 5), seen(7))).isEqualTo(new Answer.OtherSizeSeen(7));
        assertThat(witness.answer(submission(0, 5), seen(7))).isEqualTo(new Answer.OtherSizeSeen(7));
        var beyond = new Submission(
                7,
                new ConsistencyProof(List.of()),
                ledger.checkpoint(ledger.tree().headAt(5)));
        assertThat(witness.answer(beyond, seen(7))).isInstanceOf(Answer.OldSizeBeyond.class);
    }

    @Test
    void an_old_checkpoint_sent_again_is_answered_with_the_size_and_the_last_one_is_co_signed_again() {
        var again = new Seen(seen(7).last(), Optional.of(ledger.tree().headAt(5)));

        assertThat(witness.answer(submission(4, 5), again)).isEqualTo(new Answer.OtherSizeSeen(7));
        assertThat(witness.answer(submission(7, 7), seen(7))).isInstanceOf(Answer.Continued.class);
    }

    @Test
    void two_trees_of_one_size_are_a_fork_whatever_old_size_is_named() {
        var other = new HonestLedger(courtKey).with("a", "b", "c", "d", "e", "f", "x");
        for (int old : new int[] {0, 3, 7}) {
            var forked = new Submission(
                    old,
                    other.tree().consistency(old, 7),
                    other.checkpoint(other.tree().headAt(7)));

            assertThat(witness.answer(forked, new Seen(seen(7).last(), seen(7).last())))
                    .isEqualTo(new Answer.Forked(7, ledger.tree().headAt(7)));
        }
    }

    @Test
    void a_tree_whose_past_was_rewritten_is_not_continued_whatever_proof_comes_with_it() {
        var other = new HonestLedger(courtKey).with("a", "X", "c", "d", "e", "f", "g");
        var rewritten = new Submission(
                4, other.tree().consistency(4, 7), other.checkpoint(other.tree().headAt(7)));
        var honestProof = new Submission(
                4,
                ledger.tree().consistency(4, 7),
                other.checkpoint(other.tree().headAt(7)));

        assertThat(witness.answer(rewritten, seen(4))).isInstanceOf(Answer.NotContinued.class);
        assertThat(witness.answer(honestProof, seen(4))).isInstanceOf(Answer.NotContinued.class);
        var proofToo = new Submission(0, ledger.tree().consistency(4, 7), ledger.checkpoint());
        assertThat(witness.answer(proofToo, Seen.NOTHING)).isInstanceOf(Answer.NotContinued.class);
    }

    @Test
    void a_submission_is_read_as_it_was_written() {
        var sent = submission(3, 7);

        assertThat(sent.toString()).startsWith("old 3\n").contains("\n\n" + HonestLedger.ORIGIN + "\n7\n");
        assertThat(Submission.parse(sent.toString())).isEqualTo(sent);
        assertThat(Submission.parse(submission(0, 7).toString())).isEqualTo(submission(0, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 1",
                "old 01\n\nx\n1\nx\n\n— x x\n",
                "old -1\n\n",
                "new 1\n\n",
                "old 1\nAAAA\n\nx\n",
                "old 1\n\nno checkpoint\n",
                "old 99999999999999999999\n\n"
            })
    void anything_else_is_no_submission(String body) {
        assertThatThrownBy(() -> Submission.parse(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_proof_than_any_tree_needs_is_no_submission() {
        var line = "A".repeat(43) + "=\n";

        assertThatThrownBy(() -> Submission.parse("old 1\n" + line.repeat(64) + "\n" + ledger.checkpoint()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Submission.parse("old 1\n\n" + "x".repeat(20_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_receipt_says_which_trusted_witness_saw_it_and_when() {
        var bar = Keys.ofWitness("bar.example/witness");
        var stranger = Keys.ofWitness("stranger.example/witness");
        var receipt = witnessed(
                bar.sign(ledger.checkpoint().text(), NOW),
                stranger.sign(ledger.checkpoint().text(), NOW));
        var check =
                new ReceiptCheck(List.of(TrustedKey.current(courtKey.verifier()), TrustedKey.current(bar.verifier())));

        assertThat(check.faults(receipt, Optional.empty())).isEmpty();
        assertThat(check.witnesses(receipt)).containsExactly(new WitnessedBy("bar.example/witness", NOW));
        assertThat(check.witnesses(ledger.receipt(0))).isEmpty();
    }

    @Test
    void a_cosignature_over_another_tree_or_another_time_is_a_fault_and_replaces_no_signature_of_the_court() {
        var bar = Keys.ofWitness("bar.example/witness");
        var elsewhere = ledger.checkpoint(ledger.tree().headAt(5)).text();
        var check =
                new ReceiptCheck(List.of(TrustedKey.current(courtKey.verifier()), TrustedKey.current(bar.verifier())));

        assertThat(check.faults(witnessed(bar.sign(elsewhere, NOW)), Optional.empty()))
                .containsExactly(ReceiptFault.COSIGNATURE_WRONG);
        var witnessOnly = new ReceiptCheck(List.of(TrustedKey.current(bar.verifier())));
        assertThat(witnessOnly.faults(witnessed(bar.sign(ledger.checkpoint().text(), NOW)), Optional.empty()))
                .containsExactly(ReceiptFault.SIGNED_BY_NO_TRUSTED_KEY);
    }

    private Receipt witnessed(NoteSignature... cosignatures) {
        var bare = ledger.receipt(0);
        return new Receipt(
                bare.statement(),
                bare.salt(),
                bare.proof(),
                bare.checkpoint(),
                bare.timestamp(),
                List.of(cosignatures).stream().map(NoteSignature::toString).toList());
    }

    private Submission submission(int old, int size) {
        return new Submission(
                old,
                ledger.tree().consistency(old, size),
                ledger.checkpoint(ledger.tree().headAt(size)));
    }

    private Seen seen(int size) {
        return new Seen(Optional.of(ledger.tree().headAt(size)), Optional.empty());
    }
}
