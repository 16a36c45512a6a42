package org.yunting.api.asynctrial;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Delivery;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.Upload;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/**
 * Something to be handed in, as it came in.
 *
 * @param id drawn by the browser, so that what is sent twice is kept once
 * @param enclosures what goes with the text
 * @param digest SHA-256 over the text and what goes with it, as the browser computed it
 * @param lateReason why it is late, if it is
 */
record ItemWanted(
        UUID id,
        Map<String, Object> content,
        @Nullable EnclosuresWanted enclosures,
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

    ItemId itemId() {
        return new ItemId(id);
    }

    EnclosuresWanted enclosed() {
        return enclosures == null ? EnclosuresWanted.NONE : enclosures;
    }

    /** What is said, without what goes with it. */
    Content said() {
        var missing = REFERENCES.getOrDefault((String) content.get("kind"), List.of()).stream()
                .filter(part -> content.get(part) == null)
                .map(part -> new Violation("/content/" + part, "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(CommonProblem.INVALID_INPUT).violating(missing).asException();
        }
        return ContentJson.read(new JsonObject(content));
    }

    /**
     * The same for the law to look at.
     *
     * @param uploads what goes with it, in the order of {@link EnclosuresWanted#uploads()}
     */
    Draft draft(List<Upload> uploads, Delivery delivery) {
        var said = said();
        var with = enclosed().with(uploads);
        return new Draft(itemId(), said, with, delivery, new Sha256(digest), with.digestWith(said.text()));
    }

    String whyLate() {
        return lateReason == null ? "" : lateReason.strip();
    }
}
