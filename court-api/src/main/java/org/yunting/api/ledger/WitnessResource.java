package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yunting.api.ledger.WitnessCheckpoint.Answered;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.ledger.Submission;
import org.yunting.law.ledger.Witnessing.Answer;

/** This court as the witness of other ledgers (C2SP tlog-witness). Open to all: a submission shows by its signature whose it is. */
@Path("/api/ledger/witness")
@PermitAll
public class WitnessResource {
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final String SIZE = "text/x.tlog.size";

    private final WitnessCheckpoint witness;

    WitnessResource(WitnessCheckpoint witness) {
        this.witness = witness;
    }

    @GET
    @Path("key")
    @Produces(TEXT)
    public String readWitnessKey() {
        return witness.verifier()
                .map(key -> key + "\n")
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).asException());
    }

    @POST
    @Path("add-checkpoint")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> addCheckpoint(byte @Nullable [] body) {
        return witness.look(read(body == null ? new byte[0] : body)).map(WitnessResource::response);
    }

    private static Submission read(byte[] body) {
        try {
            return Submission.parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(LedgerProblem.WITNESS_SUBMISSION_UNREADABLE).asException();
        }
    }

    private static Response response(Answered answered) {
        return switch (answered.answer()) {
            case Answer.Continued continued ->
                Response.ok(answered.cosignature().orElseThrow() + "\n", TEXT).build();
            case Answer.OtherSizeSeen(var size) -> conflict(size);
            case Answer.Forked(var size, var seen) -> conflict(size);
            case Answer.UnknownLedger unknown ->
                throw Problem.of(LedgerProblem.WITNESS_LEDGER_UNKNOWN).asException();
            case Answer.NotSigned not ->
                throw Problem.of(LedgerProblem.WITNESS_CHECKPOINT_UNSIGNED).asException();
            case Answer.OldSizeBeyond beyond ->
                throw Problem.of(LedgerProblem.WITNESS_SUBMISSION_UNREADABLE).asException();
            case Answer.NotContinued not ->
                throw Problem.of(LedgerProblem.WITNESS_NOT_CONTINUED).asException();
        };
    }

    private static Response conflict(long size) {
        return Response.status(Response.Status.CONFLICT)
                .type(SIZE)
                .entity(size + "\n")
                .build();
    }
}
