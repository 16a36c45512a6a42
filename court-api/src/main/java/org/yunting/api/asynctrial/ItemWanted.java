package org.yunting.api.asynctrial;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/**
 * Something to be handed in, as it came in.
 *
 * @param id drawn by the browser, so that what is sent twice is kept once
 * @param digest SHA-256 of the text's UTF-8 bytes, as the browser computed it
 * @param lateReason why it is late, if it is
 */
record ItemWanted(
        UUID id,
        Map<String, Object> content,
        String digest,
        @Nullable String lateReason) {
    /** What each kind refers to, and cannot do without. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "question", List.of("to"),
            "answer", List.of("question"),
            "examination", List.of("exhibit", "exhibitNumber", "opinion"),
            "correction", List.of("of"),
            "confirmation", List.of("record"),
            "request", List.of("wish"));

    Draft draft() {
        var missing = REFERENCES.getOrDefault((String) content.get("kind"), List.of()).stream()
                .filter(part -> content.get(part) == null)
                .map(part -> new Violation("/content/" + part, "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(CommonProblem.INVALID_INPUT).violating(missing).asException();
        }
        var said = ContentJson.read(new JsonObject(content));
        return new Draft(
                new ItemId(id),
                said,
                new Sha256(digest),
                Sha256.over(said.text().getBytes(StandardCharsets.UTF_8)));
    }

    String whyLate() {
        return lateReason == null ? "" : lateReason.strip();
    }
}
