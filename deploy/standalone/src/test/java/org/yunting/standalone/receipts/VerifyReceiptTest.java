package org.yunting.standalone.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.Commitment;
import org.yunting.law.ledger.MerkleHash;
import org.yunting.law.ledger.Salt;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.SigningKey;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.VerifierKey;
import org.yunting.standalone.servers.Secret;

class VerifyReceiptTest {
    private static final String ORIGIN = "yunting/浙1121";
    private static final Salt SALT = Salt.ofBytes(new byte[Salt.BYTES]);
    private static final Sha256 NEIGHBOUR = MerkleHash.leaf(new byte[] {7});

    private final SigningKey key = SigningKey.of(
            ORIGIN, VerifierKey.Kind.NOTE, Secret.generateLedgerKey().value());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path file;
    private Path keys;

    @BeforeEach
    void a_file_and_a_trusted_key_are_at_hand() throws IOException {
        file = Files.writeString(folder.resolve("contract.pdf"), "合同");
        keys = Files.writeString(folder.resolve("keys.txt"), "# the court's\n" + key.verifier() + "\n");
    }

    @Test
    void an_honest_receipt_holds_and_says_what_it_does_not_prove() throws IOException {
        int answer = verify(receipt(Map.of()), file.toString(), "--keys", keys.toString());

        assertThat(answer).isZero();
        assertThat(said.toString(UTF_8))
                .contains(
                        "This receipt holds",
                        ORIGIN,
                        "entry 0 of 2",
                        "byte for byte",
                        "OLR 16, 18",
                        "no time stamp yet");
    }

    @Test
    void keys_may_be_as_the_court_publishes_them() throws IOException {
        Files.writeString(keys, "{\"items\":[{\"key\":\"" + key.verifier() + "\",\"firstSize\":0,\"lastSize\":2}]}");

        assertThat(verify(receipt(Map.of()), "--keys=" + keys)).isZero();
        Files.writeString(keys, "{\"items\":[{\"key\":\"" + key.verifier() + "\",\"firstSize\":0,\"lastSize\":1}]}");
        assertThat(verify(receipt(Map.of()), "--keys=" + keys)).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("retired");
    }

    @Test
    void another_file_does_not_hold() throws IOException {
        Files.writeString(file, "合同。");

        assertThat(verify(receipt(Map.of()), file.toString(), "--keys", keys.toString()))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("does NOT hold", "not the one that the statement names");
    }

    @Test
    void a_changed_statement_does_not_hold() throws IOException {
        assertThat(verify(receipt(Map.of("statement", "{}")), "--keys", keys.toString()))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("does not stand in the tree");
    }

    @Test
    void a_key_that_the_reader_does_not_trust_does_not_count() throws IOException {
        var other = SigningKey.of(
                ORIGIN, VerifierKey.Kind.NOTE, Secret.generateLedgerKey().value());
        Files.writeString(keys, other.verifier().toString());

        assertThat(verify(receipt(Map.of()), "--keys", keys.toString())).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("not signed by any key that you trust");
    }

    @Test
    void a_false_time_stamp_does_not_hold() throws IOException {
        assertThat(verify(receipt(Map.of("timestamp", "MAA=")), "--keys", keys.toString()))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("time stamp is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\":\"yunting-receipt-2\"}",
                "{\"format\":\"yunting-receipt-1\"}",
                "nonsense"
            })
    void what_is_no_receipt_cannot_be_checked(String text) throws IOException {
        var receipt = Files.writeString(folder.resolve("receipt.json"), text);

        assertThat(verify(receipt.toString(), "--keys", keys.toString())).isEqualTo(2);
    }

    @Test
    void without_trusted_keys_nothing_is_checked() throws IOException {
        assertThat(verify(receipt(Map.of()))).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("A receipt never brings the key");
        assertThat(verify(receipt(Map.of()), "--keys", folder.resolve("absent").toString()))
                .isEqualTo(2);
        Files.writeString(keys, "# none\n");
        assertThat(verify(receipt(Map.of()), "--keys", keys.toString())).isEqualTo(2);
    }

    private int verify(String... arguments) {
        return new VerifyReceipt(new PrintStream(said, true, UTF_8)).run(List.of(arguments));
    }

    /** A receipt for a statement that names the file, the first of two leaves; with some members replaced. */
    private String receipt(Map<String, String> replaced) throws IOException {
        var statement = "{\"digest\":\"" + Sha256.over("合同".getBytes(UTF_8)) + "\"}";
        var root = MerkleHash.node(Commitment.to(statement, SALT).leaf(), NEIGHBOUR);
        var text = new Checkpoint(ORIGIN, new TreeHead(2, root)).text();
        var members = new LinkedHashMap<String, Object>(Map.of(
                "format",
                "yunting-receipt-1",
                "statement",
                statement,
                "salt",
                SALT.hex(),
                "index",
                0,
                "path",
                List.of(NEIGHBOUR.hex()),
                "checkpoint",
                SignedNote.of(text, key.sign(text, Instant.EPOCH)).toString()));
        members.putAll(replaced);
        var file = folder.resolve("receipt.json");
        new ObjectMapper().writeValue(file.toFile(), members);
        return file.toString();
    }
}
