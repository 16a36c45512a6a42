package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import org.yunting.law.ledger.NoteSignature;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.Submission;
import org.yunting.law.ledger.VerifierKey;

/** Speaks to witnesses over HTTP (C2SP tlog-witness). */
@Singleton
class WitnessLine {
    private static final int ANSWER_LENGTH_MAX = 64 * 1024;

    private final HttpClient http;
    private final LedgerSettings settings;

    WitnessLine(Vertx vertx, LedgerSettings settings) {
        this.http = vertx.createHttpClient();
        this.settings = settings;
    }

    /** A witness and where it is. */
    record Witness(VerifierKey key, URI url) {}

    /** What a witness said. */
    sealed interface Said {
        /** It co-signed. */
        record Cosigned(NoteSignature signature) implements Said {}

        /** It has co-signed a tree of another size last. */
        record SawSize(long size) implements Said {}
    }

    /** @return fails where it does not answer in time, or refuses */
    Uni<Said> submit(Witness witness, Submission submission) {
        var address = witness.url().toString().replaceAll("/+$", "") + "/add-checkpoint";
        return http.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address))
                .chain(request -> request.putHeader("Content-Type", "text/plain; charset=utf-8")
                        .send(Buffer.buffer(submission.toString().getBytes(UTF_8))))
                .chain(response -> response.body().map(body -> said(witness, submission, response, body)))
                .ifNoItem()
                .after(settings.witnessPatience())
                .fail();
    }

    private static Said said(Witness witness, Submission submission, HttpClientResponse response, Buffer body) {
        if (body.length() > ANSWER_LENGTH_MAX) {
            throw new IllegalStateException("the witness " + witness.key().name() + " answers too much");
        }
        var text = body.toString(UTF_8);
        if (response.statusCode() == 409 && text.matches("(0|[1-9][0-9]{0,17})\n")) {
            return new Said.SawSize(Long.parseLong(text.strip()));
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "the witness " + witness.key().name() + " refused with " + response.statusCode());
        }
        return text.lines()
                .map(NoteSignature::parse)
                .filter(line -> line.names(witness.key()))
                .filter(line -> SignedNote.of(submission.note().text(), line).isSignedBy(witness.key()))
                .findFirst()
                .map(Said.Cosigned::new)
                .orElseThrow(() -> new IllegalStateException(
                        "the witness " + witness.key().name() + " answered without a right signature of its own"));
    }
}
