package org.yunting.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Photos;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.ConsistencyProof;
import org.yunting.law.ledger.InclusionProof;
import org.yunting.law.ledger.Receipt;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.ReceiptFault;
import org.yunting.law.ledger.Salt;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.TrustedKey;

@CourtTest
class LedgerTest {
    private static final Map<String, Object> PASSPORT = Map.of(
            "kind", "passport",
            "number", "EJ7654321",
            "issuingCountry", "CN",
            "familyName", "林",
            "givenName", "小梅",
            "birthDate", "1988-05-06",
            "expiresOn", "2043-04-30");

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    @Inject
    OwnContext own;

    @Inject
    DataSource database;

    @Test
    void a_filing_has_a_receipt_that_holds_without_the_court_and_is_for_nobody_else() {
        var filed = Registry.aFiledCase(lin());
        var address = "/api/cases/" + filed.caseId() + "/receipt";

        var receipt = eventually(lin(), address);

        assertThat(pinned().faults(receiptOf(receipt), Optional.empty())).isEmpty();
        assertThat(receipt.getString("statement")).contains(filed.caseId(), filed.receipt(), "\"kind\":\"case-filed\"");
        expect(stranger().asks().get(address), 404);
        expect(nobody().get(address), 401);
    }

    @Test
    void every_act_on_the_timeline_has_a_receipt_for_whoever_may_read_it() {
        var linked = Registry.aLinkedCase(lin(), wu());
        var timeline = "/api/cases/" + linked.caseId() + "/timeline";
        var entries = read(wu(), timeline).getList("items.id", String.class);

        for (var entry : entries) {
            var receipt = eventually(wu(), timeline + "/" + entry + "/receipt");
            assertThat(pinned().faults(receiptOf(receipt), Optional.empty())).isEmpty();
            assertThat(receipt.getString("statement")).contains(entry);
            expect(stranger().asks().get(timeline + "/" + entry + "/receipt"), 404);
        }
        var foreign = "/api/cases/" + Registry.aFiledCase(lin()).caseId() + "/timeline/" + entries.getFirst();
        expect(lin().asks().get(foreign + "/receipt"), 404);
    }

    @Test
    void an_exhibits_receipt_names_its_file_and_no_other() {
        var plaintiff = verified("lin-with-receipt");
        var linked = Registry.aLinkedCase(plaintiff, wu());
        var address = "/api/exhibits/" + Photos.exhibitOf(plaintiff, linked.caseId()) + "/receipt";

        var receipt = receiptOf(eventually(plaintiff, address));

        assertThat(pinned().faults(receipt, Optional.of(Photos.digest()))).isEmpty();
        assertThat(pinned().faults(receipt, Optional.of(Sha256.over()))).containsExactly(ReceiptFault.FILE_DIFFERS);
        expect(stranger().asks().get(address), 404);
    }

    @Test
    void many_at_once_are_all_in_a_tree_that_another_implementation_agrees_with() {
        var earlier = checkpoint();
        var subjects = IntStream.range(0, 200).mapToObj(i -> UUID.randomUUID()).toList();

        subjects.parallelStream().forEach(this::enter);
        var later = eventuallyOfSize(earlier.head().size() + subjects.size());

        var leaves = LongStream.range(0, later.head().size())
                .mapToObj(index -> read(
                        lin(),
                        "/api/ledger/inclusion?index=" + index + "&size="
                                + later.head().size()))
                .map(proof -> new Sha256(proof.getString("leaf")))
                .toList();
        assertThat(rootOf(leaves)).isEqualTo(later.head().root());
        var proof = read(
                lin(),
                "/api/ledger/consistency?from=" + earlier.head().size() + "&to="
                        + later.head().size());
        assertThat(new ConsistencyProof(hashes(proof)).of(earlier.head(), later.head()))
                .isEqualTo(ConsistencyProof.Succession.CONTINUED);
    }

    @Test
    void an_act_that_was_rolled_back_was_never_entered() {
        var subject = UUID.randomUUID();

        assertThatThrownBy(() -> own.run(() -> transactions.inOne(
                                () -> ledger.enter(subject, "{}").invoke(() -> {
                                    throw new IllegalStateException("something failed later");
                                })))
                        .await()
                        .indefinitely())
                .isInstanceOf(IllegalStateException.class);

        assertThat(count("select count(*) from ledger_entries where subject = '" + subject + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entries set commitment = salt",
                "delete from ledger_leaves",
                "truncate ledger_timestamps",
                "update ledger_nodes set hash = hash",
                "delete from ledger_checkpoints where size = 0",
                "delete from ledger_key_acts"
            })
    void nothing_in_the_ledger_can_be_changed(String statement) {
        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);
    }

    @Test
    void what_the_tree_does_not_have_is_not_found() {
        expect(lin().asks().get("/api/ledger/inclusion?index=1000000000"), 404);
        expect(lin().asks().get("/api/ledger/inclusion?index=0&size=1000000000"), 404);
        expect(lin().asks().get("/api/ledger/inclusion?index=-1"), 400);
        expect(nobody().get("/api/ledger/consistency?from=1000000000"), 404);
        expect(nobody().get("/api/ledger/inclusion?index=0"), 401);
    }

    private void enter(UUID subject) {
        own.run(() -> transactions.inOne(() -> ledger.enter(subject, "{\"id\":\"" + subject + "\"}")))
                .await()
                .indefinitely();
    }

    private static Someone verified(String username) {
        var person = Someone.newcomer(username);
        var submitted = person.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(person)))
                .post("/api/me/identity-check");
        expect(submitted, 201);
        expect(
                clerkChen()
                        .asks()
                        .header("If-Match", submitted.header("ETag"))
                        .post("/api/identity-checks/" + submitted.path("id") + "/confirmation"),
                200);
        return person;
    }

    private static ReceiptCheck pinned() {
        List<String> keys = nobody().get("/api/ledger/keys").jsonPath().getList("items.key");
        return new ReceiptCheck(keys.stream().map(TrustedKey::parse).toList());
    }

    private static Checkpoint checkpoint() {
        var note = SignedNote.parse(
                nobody().accept("text/plain").get("/api/ledger/checkpoint").asString());
        return Checkpoint.parse(note.text());
    }

    private static Checkpoint eventuallyOfSize(long size) {
        var until = deadline();
        Checkpoint checkpoint;
        do {
            checkpoint = checkpoint();
        } while (checkpoint.head().size() < size && System.nanoTime() < until);
        return checkpoint;
    }

    private static JsonPath eventually(Someone reader, String address) {
        var until = deadline();
        Response answer;
        do {
            answer = reader.asks().get(address);
        } while (answer.statusCode() == 409 && System.nanoTime() < until);
        expect(answer, 200);
        return answer.jsonPath();
    }

    private static Receipt receiptOf(JsonPath json) {
        return new Receipt(
                json.getString("statement"),
                new Salt(json.getString("salt")),
                new InclusionProof(json.getLong("index"), hashes(json)),
                json.getString("checkpoint"),
                Optional.ofNullable(json.getString("timestamp")));
    }

    private static List<Sha256> hashes(JsonPath json) {
        return json.getList("path", String.class).stream().map(Sha256::new).toList();
    }

    /** The root as RFC 6962 §2.1 defines it, written down from there. */
    private static Sha256 rootOf(List<Sha256> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        var left = rootOf(leaves.subList(0, k));
        var right = rootOf(new ArrayList<>(leaves.subList(k, leaves.size())));
        return Sha256.over(new byte[] {1}, left.bytes(), right.bytes());
    }

    private long count(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Only a bound against hanging for ever; nothing is asserted about how long it takes. */
    private static long deadline() {
        return System.nanoTime() + Duration.ofMinutes(1).toNanos();
    }
}
