package org.yunting.api.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yunting.law.kernel.Sha256;

/** A file on its way to the court, sent the way a browser sends it: parts go straight to the store, to signed addresses. */
public final class SentFile {
    private final Someone sender;
    private final String id;
    private final byte[] bytes;

    private SentFile(Someone sender, String id, byte[] bytes) {
        this.sender = sender;
        this.id = id;
        this.bytes = bytes;
    }

    /** Announces a file the court would take. */
    public static SentFile announced(Someone sender, Map<String, ?> announcement, byte[] bytes) {
        var answer = sender.sends(announcement).post("/api/uploads");
        expect(answer, 201);
        return new SentFile(sender, answer.path("id"), bytes);
    }

    /** What a browser says about an exhibit before it sends it. */
    public static Map<String, Object> exhibit(String caseId, String mediaType, long size) {
        return Map.of(
                "purpose",
                "exhibit",
                "caseId",
                caseId,
                "fileName",
                "结婚证.pdf",
                "mediaType",
                mediaType,
                "size",
                size,
                "title",
                "结婚证",
                "category",
                "documentary",
                "purposeOfProof",
                "证明婚姻关系");
    }

    /** What a browser says about something that is to go with a statement. */
    public static Map<String, Object> ofStatement(String purpose, String caseId, String mediaType, long size) {
        return Map.of(
                "purpose",
                "statement-" + purpose,
                "caseId",
                caseId,
                "fileName",
                purpose + "." + mediaType.replaceAll(".*/", ""),
                "mediaType",
                mediaType,
                "size",
                size);
    }

    public String id() {
        return id;
    }

    public byte[] bytes() {
        return bytes;
    }

    public String address() {
        return "/api/uploads/" + id;
    }

    /** The upload as its sender now reads it. */
    public JsonPath now() {
        return read(sender, address());
    }

    /** Sends one part as planned. */
    public SentFile part(int number) {
        var upload = now();
        int offset = upload.getInt("parts[" + (number - 1) + "].offset");
        int size = upload.getInt("parts[" + (number - 1) + "].size");
        return part(number, Arrays.copyOfRange(bytes, offset, offset + size));
    }

    /** Sends something as a part. */
    public SentFile part(int number, byte[] content) {
        assertThat(put(addressOf(number), content)).isEqualTo(200);
        return this;
    }

    public SentFile allParts() {
        now().getList("parts.number", Integer.class).forEach(this::part);
        return this;
    }

    /** A signed address for one part. */
    public String addressOf(int number) {
        var addresses = sender.sends(Map.of("numbers", List.of(number))).post(address() + "/part-urls");
        expect(addresses, 200);
        return addresses.path("urls[0].url");
    }

    public static int put(String address, byte[] content) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .body(content)
                .put(address)
                .statusCode();
    }

    /** Says that all parts are there, and what the digest of the file is. */
    public Response complete() {
        return complete(Sha256.over(bytes).hex());
    }

    public Response complete(String sha256) {
        return sender.sends(completion(sha256)).post(address() + "/completion");
    }

    public static Map<String, Object> completion(String sha256) {
        return Map.of("sha256", sha256, "parts", List.of(Map.of("number", 1, "etag", "as the store said")));
    }

    /** The sealed upload. */
    public JsonPath sealed() {
        var answer = allParts().complete();
        expect(answer, 200);
        return answer.jsonPath();
    }
}
