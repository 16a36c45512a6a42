package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.HandedOutPaper;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;

/** A witness reads what they said of the record by their pass, and nothing else, and signs it before they go or after (CPL 150). */
@CourtTest
class RoomOwnLinesTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private String address;
    private BrowserPage judge;
    private Participation witness;
    private String pass;

    @BeforeEach
    void a_witness_has_answered() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        address = "/api/hearings/" + hearing + "/written-record";
        judge = enters(BrowserPage.entered(hearing, judgeLi()));
        judge.does("open-waiting-room");
        enters(BrowserPage.entered(hearing, clerkChen()));
        enters(BrowserPage.entered(hearing, lin()));
        enters(BrowserPage.entered(hearing, wu()));
        var parties = List.of(fixture.idOf(lin()).toString(), fixture.idOf(wu()).toString());
        judge.does("admit", "persons", new JsonArray(parties));
        judge.does("open-session");
        witness = Participation.ofWitness(hearing);
        pass = witness.pass();
        var page = enters(BrowserPage.enteredWith(pass));
        judge.does("call-witness", "person", witness.person().toString(), "reason", "");
        page.does("give-undertaking", "version", "2026-1", "language", "zh-Hans");
        writes("question", fixture.idOf(judgeLi()), "你看见了什么？");
        writes("answer", witness.person(), "他们六月搬走。");
        writes("statement", fixture.idOf(lin()), "原告的话。");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_witness_reads_and_confirms_their_own_lines_before_they_go_and_nothing_else_of_the_record() {
        var own = reads(pass).then().statusCode(200);
        own.body("lines.text", contains("他们六月搬走。"))
                .body("lines.number", contains(2))
                .body("standing", equalTo("reading"))
                .body("may", contains("confirm-record", "object-to-record"))
                .body("people", nullValue());

        confirms(pass, own.extract().path("digest"))
                .then()
                .statusCode(201)
                .body("standing", equalTo("confirmed"))
                .body("may", contains("object-to-record"));

        assertThat(read(judgeLi(), address).getString("people.find { it.capacity == 'witness' }.standing"))
                .isEqualTo("confirmed");
        assertThat(fixture.timelineKinds()).contains("record-read-and-confirmed");
    }

    @Test
    void whoever_was_dismissed_still_reads_and_objects_with_the_pass_they_had_and_comes_in_with_it_no_more() {
        judge.does("dismiss-witness", "person", witness.person().toString());
        assertThat(Participation.asksTicket(pass).statusCode()).isEqualTo(410);

        acts(pass, Map.of("act", "object-to-record", "line", 2, "text", "我说的是五月。"))
                .then()
                .statusCode(201)
                .body("standing", equalTo("objecting"))
                .body("objections.text", contains("我说的是五月。"));

        does(clerkChen(), "put-for-reading", Map.of());
        does(judgeLi(), "uphold-objection", Map.of("objection", 1, "text", "第2行更正为五月。"));
        reads(pass).then().body("lines.text", contains("他们六月搬走。", "第2行更正为五月。"));
    }

    @Test
    void another_text_than_the_court_has_and_a_line_of_somebody_else_are_refused() {
        confirms(pass, read(judgeLi(), address).getString("digest"))
                .then()
                .statusCode(409)
                .body("code", equalTo("record-text-changed"));
        acts(pass, Map.of("act", "object-to-record", "line", 3, "text", "不对。"))
                .then()
                .body("code", equalTo("record-line-unknown"));
        acts(pass, Map.of("act", "sign-record", "digest", "0".repeat(64)))
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_reads_them_by_another_pass_nor_by_one_that_was_replaced() {
        var other = Participation.of(hearing, otherWitness()).pass();
        reads(other).then().statusCode(200).body("lines", empty()).body("may", empty());
        confirms(other, reads(other).path("digest")).then().statusCode(403);

        witness.again();
        for (var wrong : List.of(pass, "no-pass-of-this-court")) {
            reads(wrong).then().statusCode(410).body("code", equalTo("participant-pass-unknown"));
            confirms(wrong, "0".repeat(64)).then().statusCode(410);
        }
    }

    @Test
    void the_paper_says_who_signed_their_part_and_who_did_not() {
        confirms(pass, reads(pass).path("digest")).then().statusCode(201);
        var silent = Participation.of(hearing, otherWitness());
        enters(BrowserPage.enteredWith(silent.pass()));
        judge.does("dismiss-witness", "person", witness.person().toString());
        judge.does("call-witness", "person", silent.person().toString(), "reason", "");
        writes("answer", silent.person(), "我不记得。");
        does(clerkChen(), "put-for-reading", Map.of());
        for (var party : List.of(lin(), wu())) {
            does(party, "confirm-record", Map.of("digest", digest()));
        }
        judge.does("close");
        does(judgeLi(), "sign-record", Map.of("digest", digest()));
        does(clerkChen(), "sign-record", Map.of("digest", digest()));

        // A narrow cell breaks its line.
        assertThat(HandedOutPaper.textFor(wu(), address).replaceAll("\\s", ""))
                .contains("已阅读并确认有关本人的部分", "有关本人的部分未签名")
                .doesNotContain("未到庭");
    }

    private static Map<String, Object> otherWitness() {
        return Map.of("capacity", "witness", "name", "赵邻居", "language", "zh-Hans", "email", "zhao@example.cn");
    }

    private String digest() {
        return read(judgeLi(), address).getString("digest");
    }

    private void writes(String kind, UUID speaker, String text) {
        does(clerkChen(), "write-line", Map.of("kind", kind, "speaker", speaker.toString(), "text", text));
    }

    private void does(Someone someone, String act, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("act", act);
        someone.sends(body)
                .header("If-Match", "\"" + read(judgeLi(), address).getLong("version") + "\"")
                .post(address + "/acts")
                .then()
                .statusCode(201);
    }

    private static Response reads(String pass) {
        return posts("/api/own-lines/reading", Map.of("pass", pass));
    }

    private static Response confirms(String pass, String digest) {
        return acts(pass, Map.of("act", "confirm-record", "digest", digest));
    }

    private static Response acts(String pass, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("pass", pass);
        return posts("/api/own-lines/acts", body);
    }

    private static Response posts(String path, Map<String, Object> body) {
        return nobody().contentType("application/json").body(body).post(path);
    }

    private BrowserPage enters(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
