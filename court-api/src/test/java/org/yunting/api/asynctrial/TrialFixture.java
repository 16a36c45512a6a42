package org.yunting.api.asynctrial;

import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yunting.api.acting.SentFile;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.Sha256;

/** An accepted case whose parties go online, and what they and the judge do in its trial. Each step fails loudly if the court refuses. */
public record TrialFixture(HearingFixture courtCase) {
    static final List<String> STAGES = List.of("evidence-exchange", "inquiry");

    public static TrialFixture ofACase() {
        var fixture = new TrialFixture(HearingFixture.acceptedCase());
        for (var party : List.of(lin(), wu())) {
            for (var stage : STAGES) {
                party.sends(Map.of("choice", "online", "noticeVersion", "2026-1"))
                        .put(fixture.caseAddress() + "/consents/" + stage)
                        .then()
                        .statusCode(200);
            }
        }
        return fixture;
    }

    public String caseId() {
        return courtCase.caseId().toString();
    }

    public String caseAddress() {
        return "/api/cases/" + caseId();
    }

    public String address() {
        return caseAddress() + "/trial";
    }

    Response propose() {
        return judgeLi().sends(Map.of("stages", STAGES, "hours", 48)).post(address());
    }

    ValidatableResponse answerProposal(Someone party, List<String> stages) {
        return act(party, "answer-proposal", Map.of("stages", stages));
    }

    /** What somebody does on the course of the trial, resting on the page they see. */
    public ValidatableResponse act(Someone someone, String act, Map<String, Object> parts) {
        var body = new HashMap<String, Object>(parts);
        body.put("act", act);
        return someone.sends(body)
                .header("If-Match", someone.asks().get(address()).header("ETag"))
                .post(address() + "/acts")
                .then();
    }

    ValidatableResponse openStage() {
        return act(judgeLi(), "open-stage", Map.of("hours", 48));
    }

    public ValidatableResponse handIn(Someone someone, Map<String, Object> item) {
        return someone.sends(item).post(address() + "/items").then();
    }

    public UUID ask(String text) {
        List<String> parties = judgeLi().asks().get(address()).path("parties.id");
        var question = item("question", text, Map.of("to", parties));
        handIn(judgeLi(), question).statusCode(201);
        return UUID.fromString((String) question.get("id"));
    }

    void agree() {
        propose().then().statusCode(201);
        answerProposal(lin(), STAGES).statusCode(201);
        answerProposal(wu(), STAGES).statusCode(201);
    }

    public void openInquiry() {
        agree();
        openStage().statusCode(201);
        bothAct("confirm-identity");
        openStage().statusCode(201);
    }

    /** In which neither reads what the other says of an exhibit before both are done. */
    void openSealedExamination() {
        openInquiry();
        bothAct("say-nothing-further");
        act(judgeLi(), "make-finding", Map.of("question", "examination-apart-chosen", "answer", true, "reason", "双方选择"))
                .statusCode(201);
        act(judgeLi(), "open-stage", Map.of("hours", 48, "sealed", true)).statusCode(201);
    }

    /** The rules shut a debate apart in this case: it is heard live, and the record is confirmed apart. */
    void openRecord() {
        openSealedExamination();
        bothAct("say-nothing-further");
        act(judgeLi(), "hear-otherwise", Map.of("mode", "live", "reason", "须同步辩论"))
                .statusCode(201);
        openStage().statusCode(201);
    }

    void bothAct(String act) {
        act(lin(), act, Map.of()).statusCode(201);
        act(wu(), act, Map.of()).statusCode(201);
    }

    static Map<String, Object> item(String kind, String text, Map<String, Object> parts) {
        var content = new HashMap<String, Object>(parts);
        content.put("kind", kind);
        content.put("text", text);
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "content", content,
                "digest", Sha256.over(text.getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Somebody answers in pictures, with a file beside it; both have been sent and sealed. */
    public String answerSpoken(UUID question, String text, SentFile recording, SentFile attachment) {
        var answer = new HashMap<>(item("answer", text, Map.of("question", question.toString())));
        var sealed = text + "\u001Erecording " + hex(recording) + " typed\u001Eattachment " + hex(attachment)
                + " attachment.pdf";
        answer.put(
                "digest", Sha256.over(sealed.getBytes(StandardCharsets.UTF_8)).hex());
        answer.put(
                "enclosures",
                Map.of(
                        "recording",
                        recording.id(),
                        "transcript",
                        "typed",
                        "transcriptConfirmed",
                        true,
                        "attachments",
                        List.of(attachment.id())));
        handIn(lin(), answer).statusCode(201);
        return Objects.requireNonNull(answer.get("id")).toString();
    }

    private static String hex(SentFile file) {
        return Sha256.over(file.bytes()).hex();
    }

    static Map<String, Object> request(String text) {
        return item("request", text, Map.of("wish", "more-time"));
    }
}
