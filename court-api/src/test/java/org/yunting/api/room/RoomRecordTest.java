package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.path.json.JsonPath;
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

/** The written record of a session, from the clerk's pen to its seal, and live to the room. */
@CourtTest
class RoomRecordTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private String address;
    private BrowserPage judge;
    private BrowserPage defendant;

    @BeforeEach
    void open_a_session() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        address = "/api/hearings/" + hearing + "/written-record";
        judge = enters(judgeLi());
        judge.does("open-waiting-room");
        enters(clerkChen());
        enters(lin());
        defendant = enters(wu());
        var parties = List.of(fixture.idOf(lin()).toString(), fixture.idOf(wu()).toString());
        judge.does("admit", "persons", new JsonArray(parties));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_record_is_written_read_corrected_confirmed_signed_and_sealed() {
        writes("question", judgeLi(), "你们何时开始分居？");
        writes("answer", lin(), "2019年6月。");
        does(clerkChen(), "put-for-reading", Map.of(), 201);
        does(wu(), "confirm-record", Map.of("digest", digest()), 201);
        does(lin(), "object-to-record", Map.of("line", 2, "text", "是2019年5月。"), 201);
        does(judgeLi(), "sign-record", Map.of("digest", digest()), 409);
        does(judgeLi(), "uphold-objection", Map.of("objection", 1, "text", "第2行更正为2019年5月。"), 201);
        does(lin(), "confirm-record", Map.of("digest", digest()), 201);
        does(judgeLi(), "sign-record", Map.of("digest", digest()), 409);
        does(clerkChen(), "note-not-signed", notSigned("declined"), 201);
        does(judgeLi(), "sign-record", Map.of("digest", digest()), 409);
        assertThat(read(judgeLi(), address).getList("may")).doesNotContain("sign-record");
        judge.does("close");
        assertThat(read(judgeLi(), address).getList("may")).contains("sign-record");
        does(judgeLi(), "sign-record", Map.of("digest", digest()), 201);
        expect(wu().asks().post(address + "/paper-url"), 409);
        does(clerkChen(), "sign-record", Map.of("digest", digest()), 201);

        var record = read(wu(), address);
        assertThat(record.getString("state")).isEqualTo("sealed");
        assertThat(record.getString("seal")).matches("[0-9a-f]{64}");
        assertThat(record.getList("lines.kind")).containsExactly("question", "answer", "correction");
        assertThat(record.getList("objections.ruling")).containsExactly("upheld");
        assertThat(record.getList("people.standing")).containsExactlyInAnyOrder(null, null, "confirmed", "not-signed");
        assertThat(record.getList("may")).isEmpty();
        assertThat(HandedOutPaper.textFor(wu(), address))
                .contains("庭审笔录", "第2行更正为2019年5月。", "未说明理由", record.getString("seal"))
                .doesNotContain("[U+");
        assertThat(texts("select act from audit_entries where subject = '%s'".formatted(hearing)))
                .containsExactly("paper-read");
        assertThat(fixture.timelineKinds())
                .containsSubsequence(
                        "record-paper-made",
                        "record-sealed",
                        "record-signed",
                        "record-signed",
                        "record-not-signed",
                        "record-read-and-confirmed",
                        "record-corrected",
                        "record-objected-to",
                        "record-read-and-confirmed",
                        "record-put-for-reading")
                .doesNotContain("record-line-written");
    }

    @Test
    void every_touch_is_in_the_ledger_and_the_seal_with_it() {
        writes("statement", lin(), "是。");
        revises(1, lin(), "不是。");
        does(clerkChen(), "put-for-reading", Map.of(), 201);

        assertThat(texts("""
                        select t.kind from timeline_entries t join ledger_entries l on l.subject = t.id
                        where t.hearing_id = '%s' and t.kind like 'record-%%' order by t.seq""".formatted(hearing)))
                .containsExactly("record-line-written", "record-line-revised", "record-put-for-reading");
        assertThat(texts("select params::text from timeline_entries where hearing_id = '%s'".formatted(hearing)))
                .noneMatch(params -> params.contains("不是。"));
    }

    @Test
    void each_line_is_told_to_everybody_in_the_room_and_read_with_its_former_wordings() {
        writes("statement", wu(), "同意离婚。");
        var told = defendant.awaits(message -> message.getString("type").equals("record"));
        assertThat(told.getLong("version")).isEqualTo(2);

        revises(1, wu(), "同意离婚，但要求抚养权。");
        var line = read(wu(), address).getMap("lines[0]");
        assertThat(line.get("text")).isEqualTo("同意离婚，但要求抚养权。");
        assertThat(read(lin(), address).getString("lines[0].before[0].text")).isEqualTo("同意离婚。");
    }

    @Test
    void the_pen_is_the_clerk_s_and_each_signs_for_themselves() {
        expect(nobody().get(address), 401);
        expect(stranger().asks().get(address), 404);
        does(stranger(), "write-line", words(lin(), "是。"), 404);
        for (var other : List.of(judgeLi(), lin(), wu())) {
            does(other, "write-line", words(lin(), "是。"), 403);
            does(other, "put-for-reading", Map.of(), 403);
        }
        writes("statement", lin(), "是。");
        does(clerkChen(), "put-for-reading", Map.of(), 201);
        for (var other : List.of(judgeLi(), clerkChen())) {
            does(other, "confirm-record", Map.of("digest", digest()), 403);
            does(other, "object-to-record", Map.of("text", "有误"), 403);
        }
        does(lin(), "object-to-record", Map.of("text", "漏记一句"), 201);
        for (var other : List.of(clerkChen(), lin(), wu())) {
            does(other, "overrule-objection", Map.of("objection", 1, "text", "无误"), 403);
        }
        does(wu(), "sign-record", Map.of("digest", digest()), 403);
        does(wu(), "note-not-signed", notSigned("declined"), 403);
        assertThat(read(lin(), address).getList("lines")).hasSize(1);
    }

    @Test
    void what_rests_on_an_old_page_changes_nothing_and_a_line_sent_twice_is_written_once() {
        var old = clerkChen().asks().get(address).header("ETag");
        var line = new HashMap<String, Object>(words(lin(), "是。"));
        line.put("act", "write-line");

        expect(clerkChen().sends(line).post(address + "/acts"), 428);
        expect(clerkChen().sends(line).header("If-Match", old).post(address + "/acts"), 201);
        expect(clerkChen().sends(line).header("If-Match", old).post(address + "/acts"), 412);
        assertThat(read(clerkChen(), address).getList("lines")).hasSize(1);
    }

    @Test
    void what_an_act_needs_and_lacks_is_named() {
        assertThat(does(clerkChen(), "write-line", Map.of("text", "是。"), 400).getString("violations[0].pointer"))
                .isEqualTo("/kind");
        assertThat(does(clerkChen(), "write-line", Map.of("kind", "note", "text", " "), 422)
                        .getString("code"))
                .isEqualTo("record-needs-words");
        assertThat(does(clerkChen(), "note-not-signed", notSigned("no-answer"), 409)
                        .getString("code"))
                .isEqualTo("record-act-not-lawful-now");
        writes("statement", lin(), "是。");
        does(clerkChen(), "put-for-reading", Map.of(), 201);
        assertThat(does(clerkChen(), "note-not-signed", notSigned("no-answer"), 409)
                        .getString("code"))
                .isEqualTo("record-still-being-read");
        assertThat(does(wu(), "confirm-record", Map.of("digest", "0".repeat(64)), 409)
                        .getString("code"))
                .isEqualTo("record-text-changed");
    }

    @Test
    void what_was_written_is_never_changed_beneath() {
        writes("statement", lin(), "是。");

        for (var table : List.of("record_wordings", "record_objections", "record_answers", "record_signatures")) {
            assertThatThrownBy(() -> execute("delete from " + table)).hasMessageContaining(table);
        }
    }

    private void writes(String kind, Someone speaker, String text) {
        does(clerkChen(), "write-line", with(words(speaker, text), "kind", kind), 201);
    }

    private void revises(int line, Someone speaker, String text) {
        does(clerkChen(), "revise-line", with(words(speaker, text), "line", line), 201);
    }

    private Map<String, Object> words(Someone speaker, String text) {
        return Map.of("kind", "statement", "speaker", fixture.idOf(speaker).toString(), "text", text);
    }

    private Map<String, Object> notSigned(String ground) {
        return Map.of("reader", fixture.idOf(wu()).toString(), "ground", ground, "text", "拒绝签名，未说明理由");
    }

    private static Map<String, Object> with(Map<String, Object> parts, String name, Object value) {
        var extended = new HashMap<>(parts);
        extended.put(name, value);
        return extended;
    }

    private String digest() {
        return read(wu(), address).getString("digest");
    }

    private JsonPath does(Someone who, String act, Map<String, ?> parts, int status) {
        var wanted = new HashMap<String, Object>(parts);
        wanted.put("act", act);
        Response version = judgeLi().asks().get(address);
        var answer =
                who.sends(wanted).header("If-Match", version.header("ETag")).post(address + "/acts");
        expect(answer, status);
        return answer.jsonPath();
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
