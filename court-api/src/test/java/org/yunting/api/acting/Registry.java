package org.yunting.api.acting;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What happens at the registry, as steps of a story: each answers what the next one needs, and fails loudly if the court refuses. */
public final class Registry {
    private Registry() {}

    /** A complaint that lacks nothing. */
    public static Map<String, Object> completeFiling() {
        return Map.of(
                "plaintiff",
                        Map.of(
                                "name",
                                "林晓梅",
                                "gender",
                                "female",
                                "birthDate",
                                "1990-05-12",
                                "nationality",
                                "CN",
                                "country",
                                "CN",
                                "address",
                                "浙江省青田县鹤城街道1号",
                                "phone",
                                "+86 138 0000 0001",
                                "language",
                                "zh-Hans",
                                "zone",
                                "Asia/Shanghai"),
                "defendant",
                        Map.of(
                                "name",
                                "吴建华",
                                "gender",
                                "male",
                                "country",
                                "IT",
                                "email",
                                "wu@example.org",
                                "language",
                                "it",
                                "zone",
                                "Europe/Rome"),
                "marriage", Map.of("registeredOn", "2015-06-01", "registeredAt", "青田县民政局"),
                "children", List.of(Map.of("name", "吴小宝", "birthDate", "2017-03-03", "livesWith", "plaintiff")),
                "claims", List.of("请求判决原告与被告离婚"),
                "facts", "双方因长期分居两地，感情确已破裂。",
                "truthDeclared", true);
    }

    /** A draft with that content, saved. */
    public static Draft draft(Someone owner, Map<String, Object> content) {
        var started = owner.sends(Map.of("cause", "divorce")).post("/api/filings");
        expect(started, 201);
        var draft = new Draft(started.path("id"), started.header("ETag"));
        var saved = owner.sends(Map.of("step", "facts", "content", content))
                .header("If-Match", draft.etag())
                .put("/api/filings/" + draft.id());
        expect(saved, 200);
        return new Draft(draft.id(), saved.header("ETag"));
    }

    public record Draft(String id, String etag) {}

    /** A case filed by somebody, as its receipt tells it. */
    public static Filed aFiledCase(Someone plaintiff) {
        var draft = draft(plaintiff, completeFiling());
        var receipt =
                plaintiff.asks().header("If-Match", draft.etag()).post("/api/filings/" + draft.id() + "/submission");
        expect(receipt, 201);
        return new Filed(receipt.path("caseId"), receipt.path("number"));
    }

    public record Filed(String caseId, String receipt) {}

    /** A case that has been accepted, with the open invitation of its defendant. */
    public static Accepted anAcceptedCase(Someone plaintiff) {
        var filed = aFiledCase(plaintiff);
        var accepted = accept(filed.caseId());
        expect(accepted, 201);
        var invitations = Someone.clerkChen().asks().get("/api/cases/" + filed.caseId() + "/invitations");
        expect(invitations, 200);
        return new Accepted(
                filed.caseId(),
                accepted.path("number"),
                invitations.path("items[0].id"),
                invitations.path("items[0].code"));
    }

    public record Accepted(String caseId, String number, String invitation, String code) {}

    /** A case with both parties in it. */
    public static Accepted aLinkedCase(Someone plaintiff, Someone defendant) {
        var accepted = anAcceptedCase(plaintiff);
        expect(defendant.asks().post("/api/invitations/" + accepted.code() + "/link"), 201);
        return accepted;
    }

    /** The clerk accepts a case as it now stands. */
    public static Response accept(String caseId) {
        return Someone.clerkChen()
                .sends(Map.of(
                        "procedure", "ordinary", "judge", Someone.judgeLi().id()))
                .header("If-Match", versionOf(caseId, Someone.clerkChen()))
                .post("/api/cases/" + caseId + "/acceptance");
    }

    public static String versionOf(String caseId, Someone reader) {
        return reader.asks().get("/api/cases/" + caseId).header("ETag");
    }

    public static JsonPath read(Someone reader, String path) {
        var answer = reader.asks().get(path);
        expect(answer, 200);
        return answer.jsonPath();
    }

    public static void expect(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.statusCode() + ": " + answer.asString());
        }
    }
}
