package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What of a record concerns whoever came with a code. The pass travels in the body, so that it stands in no address. */
@Path("/api/own-lines")
@PermitAll
public class OwnLinesResource {
    private final AnswerForOwnLines answerForOwnLines;

    OwnLinesResource(AnswerForOwnLines answerForOwnLines) {
        this.answerForOwnLines = answerForOwnLines;
    }

    /** A pass as the device keeps it. */
    public record ReaderPass(String pass) {
        /** Without the pass. */
        @Override
        public String toString() {
            return "ReaderPass[…]";
        }
    }

    /** An answer of whoever shows the pass; what an act does not need is absent. */
    public record OwnLinesAct(
            String pass,
            String act,
            @Nullable String digest,
            @Nullable Integer line,
            @Nullable String text) {
        RecordActWanted wanted() {
            return new RecordActWanted(act, null, null, text, line, null, digest, null, null);
        }

        /** Without the pass and the text. */
        @Override
        public String toString() {
            return "OwnLinesAct[" + act + "]";
        }
    }

    @POST
    @Path("/reading")
    public Uni<OwnLinesView> readOwnLines(ReaderPass shown) {
        return answerForOwnLines.read(shown.pass());
    }

    @POST
    @Path("/acts")
    @ResponseStatus(201)
    public Uni<OwnLinesView> answerForOwnLines(OwnLinesAct wanted) {
        return answerForOwnLines.act(wanted.pass(), wanted.wanted());
    }
}
