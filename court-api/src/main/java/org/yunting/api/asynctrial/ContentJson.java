package org.yunting.api.asynctrial;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yunting.api.database.Keys;
import org.yunting.api.evidence.OpinionView;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyId;

/** What was handed in, as JSON: kept so in the database and told so to the screens. */
final class ContentJson {
    private ContentJson() {}

    static JsonObject write(Content content) {
        var json = new JsonObject().put("kind", content.key()).put("text", content.text());
        return switch (content) {
            case Content.Question(var to, var text) ->
                json.put(
                        "to",
                        new JsonArray(
                                to.stream().map(PartyId::toString).sorted().toList()));
            case Content.Answer(var question, var text) -> json.put("question", question.toString());
            case Content.Examination e ->
                json.put("exhibit", e.exhibit().toString())
                        .put("exhibitNumber", e.number().render())
                        .put("opinion", opinion(e.opinion()));
            case Content.Argument(var issue, var text) -> issue == null ? json : json.put("issue", issue.toString());
            case Content.Correction(var of, var text) -> json.put("of", of.toString());
            case Content.Confirmation(var record, var text) -> json.put("record", record.hex());
            case Content.Request(var wish, var text) -> json.put("wish", wish.key());
            case Content.Issue i -> json;
            case Content.FinalStatement f -> json;
            case Content.Objection o -> json;
        };
    }

    /** The same in maps and lists, which leave the court as they are. */
    static Map<String, Object> plain(Content content) {
        return new JsonObject(write(content).encode()).getMap();
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException for a kind nobody wrote
     */
    static Content read(JsonObject json) {
        var text = json.getString("text");
        return switch (json.getString("kind")) {
            case "question" -> new Content.Question(parties(json.getJsonArray("to")), text);
            case "answer" -> new Content.Answer(item(json, "question"), text);
            case "examination" ->
                new Content.Examination(
                        new ExhibitId(UUID.fromString(json.getString("exhibit"))),
                        ExhibitNumber.parse(json.getString("exhibitNumber")).orElseThrow(),
                        opinion(json.getJsonObject("opinion")),
                        text);
            case "issue" -> new Content.Issue(text);
            case "argument" -> new Content.Argument(json.containsKey("issue") ? item(json, "issue") : null, text);
            case "final-statement" -> new Content.FinalStatement(text);
            case "correction" -> new Content.Correction(item(json, "of"), text);
            case "objection" -> new Content.Objection(text);
            case "confirmation" -> new Content.Confirmation(new Sha256(json.getString("record")), text);
            case "request" -> new Content.Request(Keys.constant(Content.Wish.class, json.getString("wish")), text);
            case String unknown -> throw new IllegalArgumentException("no content of kind " + unknown);
        };
    }

    private static JsonObject opinion(Opinion opinion) {
        return JsonObject.mapFrom(OpinionView.of(opinion));
    }

    private static Opinion opinion(JsonObject json) {
        return json.mapTo(OpinionView.class).opinion();
    }

    private static Set<PartyId> parties(JsonArray ids) {
        return ids.stream()
                .map(id -> new PartyId(UUID.fromString(id.toString())))
                .collect(Collectors.toSet());
    }

    private static ItemId item(JsonObject json, String property) {
        return ItemId.parse(json.getString(property));
    }
}
