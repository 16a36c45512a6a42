package org.yunting.api.ledger;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.NoteSignature;
import org.yunting.law.ledger.SigningKey;
import org.yunting.law.ledger.Submission;
import org.yunting.law.ledger.TrustedKey;
import org.yunting.law.ledger.VerifierKey;
import org.yunting.law.ledger.Witnessing;
import org.yunting.law.ledger.Witnessing.Answer;

/**
 * This court as the witness of other ledgers. What it co-signs it keeps first, in the transaction that compares; a contradiction that a ledger signed is kept
 * as proof against it.
 */
@Singleton
class WitnessCheckpoint {
    private final WitnessedRows rows;
    private final Witnessing witnessing;
    private final Optional<SigningKey> key;
    /** A cosignature says when by the clock of the world. */
    private final Clock machine = Clock.systemUTC();

    WitnessCheckpoint(WitnessedRows rows, LedgerSettings settings) {
        this.rows = rows;
        this.witnessing = new Witnessing(settings.witnessedLogs().values().stream()
                .map(TrustedKey::parse)
                .toList());
        this.key = settings.witnessKey()
                .map(pair -> SigningKey.of(settings.witnessName(), VerifierKey.Kind.COSIGNATURE, pair));
    }

    /** The key under which this court co-signs; none if it is nobody's witness. */
    Optional<VerifierKey> verifier() {
        return key.map(SigningKey::verifier);
    }

    /** An answer, and the signature where it is a good one. */
    record Answered(Answer answer, Optional<NoteSignature> cosignature) {}

    Uni<Answered> look(Submission submission) {
        var checkpoint = submission.checkpoint();
        if (key.isEmpty()) {
            return Uni.createFrom().item(new Answered(new Answer.UnknownLedger(), Optional.empty()));
        }
        return rows.aloneWith(
                        checkpoint.origin(),
                        line -> rows.seen(line, checkpoint)
                                .map(seen -> witnessing.answer(submission, seen))
                                .call(answer -> kept(line, answer, checkpoint, submission)))
                .map(answer -> new Answered(answer, signed(answer)));
    }

    private Uni<Void> kept(SqlConnection line, Answer answer, Checkpoint checkpoint, Submission submission) {
        return switch (answer) {
            case Answer.Continued(var continued) -> rows.keep(line, continued, submission);
            case Answer.Forked forked -> alarm(line, "forked", checkpoint, submission);
            case Answer.NotContinued not -> alarm(line, "not-continued", checkpoint, submission);
            case Answer.UnknownLedger unknown -> Uni.createFrom().voidItem();
            case Answer.NotSigned not -> Uni.createFrom().voidItem();
            case Answer.OldSizeBeyond beyond -> Uni.createFrom().voidItem();
            case Answer.OtherSizeSeen other -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> alarm(SqlConnection line, String kind, Checkpoint checkpoint, Submission submission) {
        Log.errorf(
                "ALARM: the ledger %s contradicts what this witness has seen of it: %s at %d entries",
                checkpoint.origin(), kind, checkpoint.head().size());
        return rows.raise(line, kind, checkpoint, submission);
    }

    private Optional<NoteSignature> signed(Answer answer) {
        return answer instanceof Answer.Continued(var checkpoint)
                ? key.map(signing -> signing.sign(checkpoint.text(), machine.instant()))
                : Optional.empty();
    }
}
