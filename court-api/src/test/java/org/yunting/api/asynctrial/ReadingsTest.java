package org.yunting.api.asynctrial;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.asynctrial.TrialFixture.item;
import static org.yunting.api.asynctrial.TrialFixture.request;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

/** Proof that a side has read what others handed in (OLR 31). */
@CourtTest
class ReadingsTest {
    private TrialFixture trial;
    private UUID question;

    @BeforeEach
    void a_question_is_put_to_both() {
        trial = TrialFixture.ofACase();
        trial.openInquiry();
        question = trial.ask("何时分居？");
    }

    @Test
    void everybody_in_the_case_sees_which_side_has_read_a_question_and_when() {
        String version = wu().asks().get(trial.address()).header("ETag");

        reads(wu(), question)
                .statusCode(201)
                .header("ETag", equalTo(version))
                .body("items[0].readBy.party", contains(party(wu())))
                .body("items[0].readBy[0].at", notNullValue());

        for (var reader : List.of(lin(), judgeLi(), clerkChen())) {
            reader.asks().get(trial.address()).then().body("items[0].readBy.party", contains(party(wu())));
        }
        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'items-read' }.params.numbers", contains(List.of(1)))
                .body("items.findAll { it.kind == 'items-read' }.params.role", contains("defendant"))
                .body("items.findAll { it.kind == 'items-read' }.basis", contains("OLR 31"));
    }

    @Test
    void nobody_but_a_side_of_the_case_gives_proof_of_reading() {
        for (var court : List.of(judgeLi(), clerkChen())) {
            reads(court, question)
                    .statusCode(403)
                    .body("code", equalTo("trial-act-of-a-party"))
                    .body("basis", equalTo("OLR 31"));
        }
        reads(stranger(), question).statusCode(404).body("code", equalTo("not-found"));
        nobody().post(trial.address() + "/readings").then().statusCode(401);
        lin().asks().get(trial.address()).then().body("items[0].readBy", empty());
    }

    @Test
    void whoever_answers_a_question_is_shown_to_have_read_it() {
        trial.handIn(wu(), item("answer", "2019年6月。", Map.of("question", question)))
                .statusCode(201)
                .body("items[0].readBy.party", contains(party(wu())));

        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'items-read' }.params.role", contains("defendant"));
        reads(wu(), question).statusCode(201);
        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'items-read' }.size()", equalTo(1));
    }

    @Test
    void two_devices_at_once_give_one_reading_and_one_entry() {
        var answers = Stream.generate(() -> supplyAsync(() -> sends(wu(), question)))
                .limit(4)
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 201);
        wu().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'items-read' }.size()", equalTo(1));
        var first = wu().asks().get(trial.address()).jsonPath().getString("items[0].readBy[0].at");
        reads(wu(), question).statusCode(201).body("items[0].readBy.at", contains(first));
    }

    @Test
    void own_words_and_what_is_not_there_are_no_reading_and_an_empty_list_is_told_so() {
        var own = request("我在出差");
        trial.handIn(wu(), own).statusCode(201);

        reads(wu(), UUID.fromString((String) own.get("id"))).statusCode(201).body("items[1].readBy", empty());
        reads(wu(), UUID.randomUUID()).statusCode(422).body("code", equalTo("trial-item-unknown"));
        wu().sends(Map.of("items", List.of()))
                .post(trial.address() + "/readings")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/items"));
        wu().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'items-read' }", empty());
    }

    /** For themselves: it proves nothing, and the parties learn nothing of it. */
    @Test
    void judge_and_clerk_each_find_what_is_new_to_them_and_no_party_sees_it() {
        var own = request("我在出差");
        trial.handIn(wu(), own).statusCode(201);
        var asked = UUID.fromString((String) own.get("id"));
        judgeLi().asks().get(trial.address()).then().body("items.unread", contains(false, true));
        clerkChen().asks().get(trial.address()).then().body("items.unread", contains(true, true));
        wu().asks().get(trial.address()).then().body("items.unread", contains(true, false));

        marks(judgeLi(), asked).statusCode(200).body("items.unread", contains(false, false));
        marks(judgeLi(), UUID.randomUUID()).statusCode(200);
        reads(wu(), question).statusCode(201).body("items.unread", contains(false, false));

        clerkChen().asks().get(trial.address()).then().body("items.unread", contains(true, true));
        lin().asks().get(trial.address()).then().body("items[1].readBy", empty());
        for (var party : List.of(lin(), wu())) {
            marks(party, asked).statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        }
        marks(stranger(), asked).statusCode(404);
        nobody().put(trial.address() + "/marks").then().statusCode(401);
    }

    private ValidatableResponse marks(Someone reader, UUID item) {
        return reader.sends(Map.of("items", List.of(item.toString())))
                .put(trial.address() + "/marks")
                .then();
    }

    @Test
    void nobody_alters_a_proof_of_reading() {
        reads(wu(), question).statusCode(201);

        assertThatThrownBy(() -> execute("update asynctrial_readings set at = now()"))
                .isNotNull();
        assertThatThrownBy(() -> execute("delete from asynctrial_readings")).isNotNull();
    }

    /** CPL 144: that it is there is not told either. */
    @Test
    void what_is_sealed_from_a_side_is_not_there_to_be_read() {
        answerAll();
        trial.bothAct("say-nothing-further");
        trial.act(
                judgeLi(),
                "make-finding",
                Map.of("question", "examination-apart-chosen", "answer", true, "reason", "x"));
        trial.act(judgeLi(), "open-stage", Map.of("hours", 48, "sealed", true)).statusCode(201);
        var exhibit = trial.courtCase().exhibit("P-1");
        var opinion = Map.of(
                "authenticity", "accepted", "legality", "accepted", "relevance", "disputed", "weight", "not-stated");
        var sealed =
                item("examination", "关联性有异议", Map.of("exhibit", exhibit, "exhibitNumber", "P-1", "opinion", opinion));
        trial.handIn(wu(), sealed).statusCode(201);
        var id = UUID.fromString((String) sealed.get("id"));

        reads(lin(), id).statusCode(422).body("code", equalTo("trial-item-unknown"));
        trial.bothAct("say-nothing-further");
        reads(lin(), id).statusCode(201);
    }

    private void answerAll() {
        for (var side : List.of(lin(), wu())) {
            trial.handIn(side, item("answer", "2019年6月。", Map.of("question", question)))
                    .statusCode(201);
        }
    }

    private ValidatableResponse reads(Someone reader, UUID item) {
        return sends(reader, item).then();
    }

    private Response sends(Someone reader, UUID item) {
        return reader.sends(Map.of("items", List.of(item.toString()))).post(trial.address() + "/readings");
    }

    private String party(Someone side) {
        return side.asks().get(trial.address()).path("myParty");
    }
}
