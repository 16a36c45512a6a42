package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Ed25519Pair;
import org.yunting.api.acting.Registry;
import org.yunting.api.database.Json;
import org.yunting.api.database.OwnContext;
import org.yunting.api.ledger.WitnessLine.Witness;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.ConsistencyProof;
import org.yunting.law.ledger.NoteSignature;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.SigningKey;
import org.yunting.law.ledger.Submission;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.TrustedKey;
import org.yunting.law.ledger.VerifierKey;

/** The court as the witness of another ledger, and another witness of the court's, over HTTP as C2SP tlog-witness lays down. */
@CourtTest
class WitnessTest {
    private static final String ADD = "/api/ledger/witness/add-checkpoint";
    private static final String ORIGIN = "court.example/ledger";

    @Inject
    @ConfigProperty(name = "test.other-ledger-key")
    String otherLedgerKey;

    @Inject
    @ConfigProperty(name = "court.ledger.witnesses.silent.key")
    String silentWitness;

    @Inject
    AskWitness ask;

    @Inject
    OwnContext own;

    @Inject
    Json json;

    private SigningKey otherLedger;
    private List<Sha256> leaves;

    @BeforeEach
    void a_ledger_that_the_court_has_seen_up_to_some_size() {
        otherLedger = SigningKey.of(ORIGIN, VerifierKey.Kind.NOTE, otherLedgerKey);
        leaves = new ArrayList<>(IntStream.range(0, seen() + 12)
                .mapToObj(i -> Sha256.over(("leaf " + i).getBytes(UTF_8)))
                .toList());
    }

    @Test
    void what_continues_what_was_seen_is_co_signed_kept_and_co_signed_again() {
        int old = seen();

        var answer = send(submission(old, old + 3));

        expect(answer, 200);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(note(old + 3).with(line(answer)).isSignedBy(witnessKey())).isTrue();
        assertThat(line(answer).cosignedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(seen()).isEqualTo(old + 3);
        expect(send(submission(old + 3, old + 7)), 200);
        expect(send(submission(old + 7, old + 7)), 200);
        assertThat(seen()).isEqualTo(old + 7);
    }

    @Test
    void a_replay_and_a_roll_back_are_answered_with_the_size_that_was_seen() {
        int old = seen();
        var first = submission(old, old + 5);
        expect(send(first), 200);

        for (var late : List.of(first, submission(old, old + 2), submission(old + 2, old + 4))) {
            var refused = send(late);
            expect(refused, 409);
            assertThat(refused.contentType()).isEqualTo("text/x.tlog.size");
            assertThat(refused.asString()).isEqualTo((old + 5) + "\n");
        }
        assertThat(seen()).isEqualTo(old + 5);
    }

    @Test
    void a_fork_is_refused_and_kept_as_proof() {
        int old = seen();
        expect(send(submission(old, old + 4)), 200);
        leaves.set(old + 3, Sha256.over(new byte[] {6}));

        var refused = send(submission(old + 4, old + 4));

        expect(refused, 409);
        assertThat(refused.asString()).isEqualTo((old + 4) + "\n");
        assertThat(alarms("forked", old + 4)).isOne();
        expect(send(submission(old + 4, old + 4)), 409);
        assertThat(alarms("forked", old + 4)).isOne();
    }

    @Test
    void a_past_that_was_rewritten_is_refused_and_kept_as_proof() {
        int old = seen();
        expect(send(submission(old, old + 4)), 200);
        leaves.set(old + 1, Sha256.over(new byte[] {7}));

        var refused = send(submission(old + 4, old + 9));

        expect(refused, 422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("witness-not-continued");
        assertThat(alarms("not-continued", old + 9)).isOne();
        assertThat(seen()).isEqualTo(old + 4);
    }

    @Test
    void another_key_and_another_ledger_are_refused() {
        int old = seen();
        var thief = SigningKey.of(ORIGIN, VerifierKey.Kind.NOTE, Ed25519Pair.fresh());
        var stranger = SigningKey.of("stranger.example/ledger", VerifierKey.Kind.NOTE, Ed25519Pair.fresh());

        var forged = send(new Submission(old, proof(old, old + 3), signed(thief, ORIGIN, old + 3)));
        var unknown = send(new Submission(0, proof(0, 3), signed(stranger, "stranger.example/ledger", 3)));

        expect(forged, 403);
        assertThat(forged.jsonPath().getString("code")).isEqualTo("witness-checkpoint-unsigned");
        expect(unknown, 404);
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("witness-ledger-unknown");
        assertThat(seen()).isEqualTo(old);
    }

    @Test
    void an_old_size_beyond_the_new_one_is_no_submission() {
        int old = seen() + 6;

        expect(send(new Submission(old + 1, new ConsistencyProof(List.of()), note(old))), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "old 1\n\n", "old x\n\na\n1\n\n", "\u0000", "old 0\n\nx\n1\nAAAA\n\n— x AAAAAAAA\n"})
    void what_is_no_submission_is_refused(String body) {
        var refused =
                nobody().contentType("text/plain; charset=utf-8").body(body).post(ADD);

        expect(refused, 400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("witness-submission-unreadable");
    }

    @Test
    void many_at_once_are_co_signed_one_after_the_other_or_told_the_size() {
        int old = seen();

        var answers = IntStream.rangeClosed(1, 8)
                .parallel()
                .mapToObj(more -> send(submission(old, old + more)))
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
    }

    @Test
    void a_witness_of_the_court_co_signs_the_newest_checkpoint_and_receipts_say_so() {
        var caseId = Registry.aFiledCase(lin()).caseId();
        var witness =
                new Witness(witnessKey(), URI.create("http://localhost:" + RestAssured.port + "/api/ledger/witness/"));
        var pinned = new ReceiptCheck(List.of(courtKey(), TrustedKey.current(witnessKey())));

        var receipt = eventually(() -> {
            own.run(() -> ask.about(witness)).await().atMost(Duration.ofSeconds(20));
            var read = lin().asks().get("/api/cases/" + caseId + "/receipt");
            return read.statusCode() == 200 && read.jsonPath().get("cosignatures") != null
                    ? Optional.of(json.read(read.asString(), ReceiptView.class))
                    : Optional.empty();
        });

        assertThat(pinned.faults(receipt.receipt(), Optional.empty())).isEmpty();
        assertThat(pinned.witnesses(receipt.receipt()))
                .extracting(ReceiptCheck.WitnessedBy::name)
                .containsExactly(witnessKey().name());
        var newest = eventually(() -> {
            own.run(() -> ask.about(witness)).await().atMost(Duration.ofSeconds(20));
            var note = SignedNote.parse(
                    nobody().accept("text/plain").get("/api/ledger/checkpoint").asString());
            return note.names(witnessKey()) ? Optional.of(note) : Optional.empty();
        });
        assertThat(newest.isSignedBy(witnessKey())).isTrue();
        assertThat(newest.isSignedBy(courtKey().key())).isTrue();
    }

    @Test
    void a_dead_witness_holds_up_neither_the_ledger_nor_its_receipts() {
        var dead = new Witness(
                SigningKey.of("dead.example/witness", VerifierKey.Kind.COSIGNATURE, Ed25519Pair.fresh())
                        .verifier(),
                URI.create("http://localhost:1/"));
        var caseId = Registry.aFiledCase(lin()).caseId();

        assertThatThrownBy(() -> own.run(() -> ask.about(dead)).await().atMost(Duration.ofSeconds(20)))
                .isInstanceOf(Exception.class);

        eventually(() -> {
            var read = lin().asks().get("/api/cases/" + caseId + "/receipt");
            return read.statusCode() == 200 ? Optional.of(read) : Optional.empty();
        });
    }

    /** It signs with another key than it was agreed on: nothing of it is kept. */
    @Test
    void a_witness_that_signs_with_another_key_is_not_believed() {
        Registry.aFiledCase(lin());
        var impostor = SigningKey.of(witnessKey().name(), VerifierKey.Kind.COSIGNATURE, Ed25519Pair.fresh())
                .verifier();
        var witness = new Witness(impostor, URI.create("http://localhost:" + RestAssured.port + "/api/ledger/witness"));

        assertThatThrownBy(() -> own.run(() -> ask.about(witness)).await().atMost(Duration.ofSeconds(20)))
                .hasMessageContaining("without a right signature");
        assertThat(CourtDatabase.texts("select line from ledger_cosignatures where witness = '" + impostor + "'"))
                .isEmpty();
    }

    @Test
    void the_clerk_reads_how_far_witnesses_have_come_and_what_speaks_against_whom() throws IOException {
        int old = seen();
        expect(send(submission(old, old + 4)), 200);
        leaves.set(old + 3, Sha256.over(new byte[] {8}));
        expect(send(submission(old + 4, old + 4)), 409);
        Registry.aFiledCase(lin());
        var lying = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lying.createContext("/", exchange -> {
            byte[] size = "99000000\n".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
            exchange.sendResponseHeaders(409, size.length);
            exchange.getResponseBody().write(size);
            exchange.close();
        });
        lying.start();
        try {
            var witness = new Witness(
                    VerifierKey.parse(silentWitness),
                    URI.create("http://localhost:" + lying.getAddress().getPort() + "/"));
            assertThatThrownBy(() -> own.run(() -> ask.about(witness)).await().atMost(Duration.ofSeconds(20)))
                    .hasMessageContaining("knows another ledger");
        } finally {
            lying.stop(0);
        }

        var read = read(clerkChen(), "/api/ledger/witnesses");

        assertThat(read.getString("witnesses[0].name")).isEqualTo("silent.example/witness");
        assertThat(read.getLong("witnesses[0].size")).isZero();
        assertThat(read.getString("witnesses[0].coSignedAt")).isNull();
        assertThat(read.getLong("witnesses[0].behind")).isPositive();
        assertThat(read.getLong("witnesses[0].contradictions[0].seen")).isEqualTo(99_000_000);
        var other = "witnessed.find { it.origin == '" + ORIGIN + "' }.";
        assertThat(read.getInt(other + "size")).isEqualTo(old + 4);
        assertThat(read.getString(other + "alarms[0].kind")).isEqualTo("forked");
        assertThat(read.getString(other + "alarms[0].submission"))
                .isEqualTo(submission(old + 4, old + 4).toString());
        for (var wrong : List.of(judgeLi(), lin())) {
            expect(wrong.asks().get("/api/ledger/witnesses"), 403);
        }
        expect(nobody().get("/api/ledger/witnesses"), 401);
    }

    private static VerifierKey witnessKey() {
        return VerifierKey.parse(nobody().accept("text/plain")
                .get("/api/ledger/witness/key")
                .asString()
                .strip());
    }

    private static TrustedKey courtKey() {
        return TrustedKey.parse(nobody().get("/api/ledger/keys").jsonPath().getString("items[0].key"));
    }

    private static <T> T eventually(Supplier<Optional<T>> look) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < until) {
            found = look.get();
        }
        return found.orElseThrow(() -> new AssertionError("not in time"));
    }

    private static Response send(Submission submission) {
        return nobody().contentType("text/plain; charset=utf-8")
                .body(submission.toString())
                .post(ADD);
    }

    private static NoteSignature line(Response answer) {
        return NoteSignature.parse(answer.asString().strip());
    }

    private static int seen() {
        return Integer.parseInt(
                CourtDatabase.texts("select coalesce(max(size), 0)::text from ledger_witnessed_heads where origin = '"
                                + ORIGIN + "'")
                        .getFirst());
    }

    private static int alarms(String kind, int size) {
        return Integer.parseInt(CourtDatabase.texts("select count(*)::text from ledger_witness_alarms where origin = '"
                        + ORIGIN + "' and kind = '" + kind + "' and size = " + size)
                .getFirst());
    }

    private Submission submission(int old, int size) {
        return new Submission(old, proof(old, size), note(size));
    }

    private SignedNote note(int size) {
        return signed(otherLedger, ORIGIN, size);
    }

    private SignedNote signed(SigningKey key, String origin, int size) {
        var text = new Checkpoint(origin, new TreeHead(size, root(0, size))).text();
        return SignedNote.of(text, key.sign(text, Instant.EPOCH));
    }

    /** RFC 6962 §2.1.2, written down as it stands there. */
    private ConsistencyProof proof(int old, int size) {
        return new ConsistencyProof(old == 0 || old == size ? List.of() : subproof(old, 0, size, true));
    }

    private List<Sha256> subproof(int old, int from, int size, boolean whole) {
        if (old == size) {
            return whole ? List.of() : List.of(root(from, size));
        }
        int half = Integer.highestOneBit(size - 1);
        var path = new ArrayList<Sha256>();
        if (old <= half) {
            path.addAll(subproof(old, from, half, whole));
            path.add(root(from + half, size - half));
        } else {
            path.addAll(subproof(old - half, from + half, size - half, false));
            path.add(root(from, half));
        }
        return path;
    }

    /** RFC 6962 §2.1 over leaf hashes. */
    private Sha256 root(int from, int size) {
        if (size == 1) {
            return leaves.get(from);
        }
        int half = Integer.highestOneBit(size - 1);
        return Sha256.over(
                new byte[] {1},
                root(from, half).bytes(),
                root(from + half, size - half).bytes());
    }
}
