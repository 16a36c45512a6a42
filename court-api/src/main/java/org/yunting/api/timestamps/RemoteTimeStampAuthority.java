package org.yunting.api.timestamps;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.yunting.law.kernel.Sha256;

/** An authority spoken to over HTTP (RFC 3161 §3.4). */
final class RemoteTimeStampAuthority implements TimeStampAuthority {
    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    RemoteTimeStampAuthority(URI address, Duration patience, HttpClient http) {
        this.address = address;
        this.patience = patience;
        this.http = http;
    }

    @Override
    public Uni<byte[]> stamp(Sha256 digest) {
        var question = TimeStampQuestion.about(digest);
        return http.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address.toString()))
                .chain(request -> request.putHeader("Content-Type", "application/timestamp-query")
                        .send(Buffer.buffer(encoded(question))))
                .chain(RemoteTimeStampAuthority::body)
                .map(answer -> question.tokenIn(answerIn(answer)))
                .ifNoItem()
                .after(patience)
                .fail();
    }

    private static Uni<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Uni.createFrom()
                        .failure(new IllegalStateException("the authority answered " + response.statusCode()));
    }

    private static byte[] encoded(TimeStampQuestion question) {
        try {
            return question.request().getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TimeStampResponse answerIn(Buffer body) {
        if (body.length() == 0) {
            throw new IllegalStateException("the authority answered nothing");
        }
        try {
            return new TimeStampResponse(body.getBytes());
        } catch (TSPException | IOException foreign) {
            throw new IllegalStateException("the authority answered something else than a time stamp", foreign);
        }
    }
}
