package org.yunting.law.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The example in the documentation of Go's golang.org/x/mod/sumdb/note. */
    private static final String EXAMPLE_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String EXAMPLE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void a_note_signed_by_another_implementation_is_understood() {
        var key = VerifierKey.parse(EXAMPLE_KEY);
        var note = SignedNote.parse(EXAMPLE);

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note).hasToString(EXAMPLE);
        assertThat(key).hasToString(EXAMPLE_KEY);
    }

    @Test
    void a_changed_text_is_not_signed() {
        var note = SignedNote.parse(EXAMPLE.replace("answer", "Answer"));

        assertThat(note.isSignedBy(VerifierKey.parse(EXAMPLE_KEY))).isFalse();
    }

    @Test
    void a_wrong_signature_beside_a_right_one_of_the_same_key_spoils_the_note() {
        var key = Keys.of("court.example/ledger");
        var right = SignedNote.of("a\n", key.sign("a\n", Instant.EPOCH));

        assertThat(right.isSignedBy(key.verifier())).isTrue();
        assertThat(right.with(key.sign("b\n", Instant.EPOCH)).isSignedBy(key.verifier()))
                .isFalse();
    }

    @Test
    void a_witness_signs_the_text_with_the_time_and_both_are_bound() {
        var witness = Keys.ofWitness("bar.example/witness");
        var signature = witness.sign("a\n", Instant.parse("2026-11-25T05:00:00Z"));
        var moved = Base64.getDecoder().decode(signature.signature());
        moved[7]++;

        assertThat(SignedNote.of("a\n", signature).isSignedBy(witness.verifier()))
                .isTrue();
        assertThat(SignedNote.of("a\n", NoteSignature.by(witness.verifier(), moved))
                        .isSignedBy(witness.verifier()))
                .isFalse();
        assertThat(SignedNote.of("b\n", signature).isSignedBy(witness.verifier()))
                .isFalse();
    }

    @Test
    void a_checkpoint_is_read_back_as_written() {
        var checkpoint = new Checkpoint(
                "court.example/ledger",
                GrownTree.of(java.util.List.of(new byte[3])).head());

        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "extension\n")).isEqualTo(checkpoint);
    }

    @Test
    void a_key_pair_whose_halves_differ_is_refused() {
        var mixed = Base64.getDecoder().decode(Keys.pair());
        System.arraycopy(Base64.getDecoder().decode(Keys.pair()), 32, mixed, 32, 32);
        var text = Base64.getEncoder().encodeToString(mixed);

        assertThatThrownBy(() -> SigningKey.of("court", VerifierKey.Kind.NOTE, text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b",
                "a+00000000+AA==",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "x+00000000+!"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a\n\n", "a\n\n— b\n", "a\n\n— b AAAA\n", "a\n\n- b AAAAAAAA\n", "a\n\n— b AAAAAAAA"})
    void what_is_no_note_signs_nothing(String text) {
        assertThat(isReadableAndSigned(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n-1\nAAAA\n",
                "a\n01\nAAAA\n",
                "a\n1\nAAAA\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isReadableAndSigned(String text) {
        try {
            return !SignedNote.parse(text).signatures().isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
