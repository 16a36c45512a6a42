package org.yunting.api.acting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.yunting.law.kernel.Sha256;

/** A paper of the court as somebody gets it: awaited, fetched from the store, compared with its digest, and read. */
public final class HandedOutPaper {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private HandedOutPaper() {}

    /**
     * What the paper says; fails if a stranger gets it too.
     *
     * @param about address of what it is made of, which tells of the paper
     */
    public static String textFor(Someone reader, String about) {
        var digest = made(reader, about).getString("paper.sha256");
        expect(nobody().post(about + "/paper-url"), 401);
        expect(stranger().asks().post(about + "/paper-url"), 404);
        var pdf = fetched(reader, about + "/paper-url");

        assertThat(Sha256.over(pdf).hex()).isEqualTo(digest);
        return textOf(pdf);
    }

    /** What a paper says whose address is asked for there. */
    public static String textAt(Someone reader, String askFor) {
        return textOf(fetched(reader, askFor));
    }

    private static byte[] fetched(Someone reader, String askFor) {
        var answer = reader.asks().post(askFor);
        expect(answer, 201);
        return given().urlEncodingEnabled(false)
                .get(answer.jsonPath().getString("url"))
                .asByteArray();
    }

    private static JsonPath made(Someone reader, String about) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found;
        do {
            found = read(reader, about);
        } while ("being-made".equals(found.getString("paper.state")) && System.nanoTime() < until);
        return found;
    }

    private static String textOf(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
