package org.yunting.api.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.CallersContext;
import org.yunting.api.database.Json;
import org.yunting.api.papers.PaperPress;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.SignedNote;

/** Sets a receipt as one page (PDF/A-2a) in the language of its reader: what it is about, a code to check it by, what it proves and what not. */
@Singleton
public class ReceiptSheet {
    private static final String RESOURCE = "/papers/receipt.json";
    private static final String COURT_LANGUAGE = "zh-Hans";

    /** What is left of the page; a longer statement is in the file. */
    private static final int STATEMENT_LENGTH_MAX = 700;

    private final Map<String, Map<String, String>> languages;
    private final PaperPress press;
    private final CourtParticulars court;
    private final Json json;

    ReceiptSheet(ObjectMapper mapper, PaperPress press, CourtParticulars court, Json json) {
        this.press = press;
        this.court = court;
        this.json = json;
        try (var stream = ReceiptSheet.class.getResourceAsStream(RESOURCE)) {
            languages = mapper.readValue(stream, Words.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("words of receipts cannot be read", unreadable);
        }
    }

    record Words(Map<String, Map<String, String>> languages) {}

    /**
     * What stands on the page.
     *
     * @param size of the tree
     * @param file digest that the statement names
     * @param code picture in base64, and {@code codePoints} how wide it is
     * @param cut whether the statement goes on in the file
     */
    record Sheet(
            String language,
            Map<String, String> words,
            String court,
            String kind,
            String at,
            String origin,
            long index,
            long size,
            String leaf,
            @Nullable String file,
            String code,
            int codePoints,
            boolean whole,
            boolean stamped,
            String statement,
            boolean cut) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance sheet(Sheet sheet);
    }

    /** The PDF; set on a worker thread. */
    public Uni<byte[]> of(ReceiptView receipt, String language) {
        return CallersContext.backTo(Uni.createFrom()
                .item(() -> sheet(receipt, language))
                .chain(sheet -> Templates.sheet(sheet).createUni())
                .map(press::set)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private Sheet sheet(ReceiptView receipt, String wanted) {
        var language = languages.containsKey(wanted) ? wanted : COURT_LANGUAGE;
        var statement = new JsonObject(receipt.statement());
        var checkpoint = Checkpoint.parse(SignedNote.parse(receipt.checkpoint()).text());
        var leaf = receipt.receipt().leaf();
        var code = ReceiptCode.of(court.publicUrl(), json.write(receipt.withoutTimestamp()), leaf);
        var said = receipt.statement();
        boolean cut = said.length() > STATEMENT_LENGTH_MAX;
        return new Sheet(
                language,
                Objects.requireNonNull(languages.get(language)),
                Objects.requireNonNull(
                        court.name().getOrDefault(language, court.name().get(COURT_LANGUAGE))),
                statement.getString("kind", ""),
                time(statement.getString("at"), language),
                checkpoint.origin(),
                receipt.index(),
                checkpoint.head().size(),
                leaf.hex(),
                fileIn(statement),
                Base64.getEncoder().encodeToString(code.png()),
                code.points(),
                code.whole(),
                receipt.timestamp() != null,
                cut
                        ? said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, STATEMENT_LENGTH_MAX)))
                        : said,
                cut);
    }

    private static @Nullable String fileIn(JsonObject statement) {
        var params = statement.getJsonObject("params");
        return params == null ? null : params.getString("digest");
    }

    private String time(@Nullable String at, String language) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                                .withLocale(Locale.forLanguageTag(language))
                                .format(Instant.parse(at).atZone(court.zone()))
                        + " (" + court.zone() + ")";
    }
}
