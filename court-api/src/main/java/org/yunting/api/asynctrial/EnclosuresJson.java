package org.yunting.api.asynctrial;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.asynctrial.Enclosures;
import org.yunting.law.asynctrial.Enclosures.Attachment;
import org.yunting.law.asynctrial.Enclosures.Reference;
import org.yunting.law.asynctrial.Enclosures.Spoken;
import org.yunting.law.asynctrial.Enclosures.ToExhibit;
import org.yunting.law.asynctrial.Enclosures.ToParagraph;
import org.yunting.law.asynctrial.Enclosures.Transcript;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Sha256;

/** What went with a text, as JSON: kept so in the database and told so to the screens. */
final class EnclosuresJson {
    private EnclosuresJson() {}

    /** Absent where nothing went with it. */
    static @Nullable JsonObject write(Enclosures enclosures) {
        if (enclosures.isEmpty()) {
            return null;
        }
        var json = new JsonObject();
        var spoken = enclosures.spoken();
        if (spoken != null) {
            json.put(
                    "spoken",
                    file(spoken.upload(), spoken.file())
                            .put("transcript", spoken.transcript().key()));
        }
        var attachments = new JsonArray();
        enclosures.attachments().forEach(attachment -> attachments.add(file(attachment.upload(), attachment.file())));
        var references = new JsonArray();
        enclosures.references().forEach(reference -> references.add(reference(reference)));
        return json.put("attachments", attachments).put("references", references);
    }

    /** The same in maps and lists, which leave the court as they are. */
    static @Nullable Map<String, Object> plain(Enclosures enclosures) {
        var json = write(enclosures);
        return json == null ? null : new JsonObject(json.encode()).getMap();
    }

    static Enclosures read(@Nullable String text) {
        if (text == null) {
            return Enclosures.NONE;
        }
        var json = new JsonObject(text);
        var spoken = json.getJsonObject("spoken");
        return new Enclosures(
                spoken == null
                        ? null
                        : new Spoken(
                                upload(spoken),
                                file(spoken),
                                Keys.constant(Transcript.class, spoken.getString("transcript"))),
                objects(json.getJsonArray("attachments")).stream()
                        .map(attachment -> new Attachment(upload(attachment), file(attachment)))
                        .toList(),
                objects(json.getJsonArray("references")).stream()
                        .map(EnclosuresJson::reference)
                        .toList());
    }

    private static JsonObject file(UploadId upload, SealedFile file) {
        var json = new JsonObject()
                .put("upload", upload.toString())
                .put("fileName", file.fileName())
                .put("mediaType", file.mediaType())
                .put("size", file.bytes())
                .put("sha256", file.digest().hex());
        var playing = file.playing();
        if (playing != null) {
            json.put("playingMillis", playing.length().toMillis()).put("pictures", playing.pictures());
        }
        return json;
    }

    private static SealedFile file(JsonObject json) {
        var millis = json.getLong("playingMillis");
        return new SealedFile(
                json.getString("fileName"),
                json.getString("mediaType"),
                json.getLong("size"),
                new Sha256(json.getString("sha256")),
                millis == null ? null : new Playing(Duration.ofMillis(millis), json.getBoolean("pictures")));
    }

    private static UploadId upload(JsonObject json) {
        return UploadId.parse(json.getString("upload"));
    }

    private static JsonObject reference(Reference reference) {
        return switch (reference) {
            case ToExhibit(var exhibit, var number) ->
                new JsonObject().put("exhibit", exhibit.toString()).put("exhibitNumber", number.render());
            case ToParagraph(var item, var paragraph) ->
                new JsonObject().put("item", item.toString()).put("paragraph", paragraph);
        };
    }

    private static Reference reference(JsonObject json) {
        return json.containsKey("exhibit")
                ? new ToExhibit(
                        new ExhibitId(UUID.fromString(json.getString("exhibit"))),
                        ExhibitNumber.parse(json.getString("exhibitNumber")).orElseThrow())
                : new ToParagraph(ItemId.parse(json.getString("item")), json.getInteger("paragraph"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return IntStream.range(0, array.size()).mapToObj(array::getJsonObject).toList();
    }
}
