package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;

/** A hearing held in writing: what is typed is read by all in the room at once, and stands in the record as its speaker's own words. */
@CourtTest
class StatingInWritingTest {
    private static final String ACT = "state-in-writing";

    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private String record;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @BeforeEach
    void open_a_session() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        record = "/api/hearings/" + hearing + "/written-record";
        wu = fixture.idOf(Someone.wu());
        judge = enters(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        plaintiff = enters(BrowserPage.entered(hearing, Someone.lin()));
        defendant = enters(BrowserPage.entered(hearing, Someone.wu()));
        var parties = List.of(fixture.idOf(Someone.lin()).toString(), wu.toString());
        judge.does("admit", "persons", new JsonArray(parties));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void everybody_in_the_room_reads_it_at_once_and_it_stands_in_the_record_in_its_speaker_s_words() {
        judge.does(ACT, "text", "被告是否同意离婚？");
        defendant.does(ACT, "text", " 我听不见。\n我同意离婚。 ");

        for (var page : List.of(judge, plaintiff, defendant)) {
            var stated =
                    page.awaitsState(state -> state.getJsonArray("statements").size() == 2);
            assertThat(stated.getJsonArray("statements").getJsonObject(1).getMap())
                    .containsEntry("line", 2)
                    .containsEntry("person", wu.toString())
                    .containsEntry("text", "我听不见。\n我同意离婚。");
        }
        assertThat(read(Someone.lin(), record).getList("lines.text")).containsExactly("被告是否同意离婚？", "我听不见。\n我同意离婚。");
        assertThat(read(Someone.lin(), record).getString("lines[1].speaker")).isEqualTo(wu.toString());
        assertThat(texts("select params::text from timeline_entries where hearing_id = '%s'".formatted(hearing)))
                .noneMatch(params -> params.contains("我听不见"));
    }

    @Test
    void the_same_message_sent_twice_is_stated_once_and_whoever_comes_back_reads_what_was_stated() {
        var id = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            defendant.asks(id, ACT, "text", "是。");
            assertThat(defendant.answerTo(id).getString("type")).isEqualTo("act-done");
        }

        var again = enters(BrowserPage.entered(hearing, Someone.wu()));
        var state = again.awaitsState(seen -> !seen.getJsonArray("statements").isEmpty());
        assertThat(state.getJsonArray("statements")).hasSize(1);
    }

    @Test
    void nobody_else_words_it_anew() {
        enters(BrowserPage.entered(hearing, Someone.clerkChen()));
        defendant.does(ACT, "text", "不同意。");
        assertThat(read(Someone.clerkChen(), record).getBoolean("lines[0].closed"))
                .isTrue();
        assertThat(read(Someone.wu(), record).getBoolean("lines[0].closed")).isFalse();
        var version = Someone.judgeLi().asks().get(record).header("ETag");

        Someone.clerkChen()
                .sends(Map.of(
                        "act", "revise-line", "line", 1, "kind", "statement", "speaker", wu.toString(), "text", "同意。"))
                .header("If-Match", version)
                .post(record + "/acts")
                .then()
                .statusCode(403)
                .body("code", equalTo("record-line-of-its-speaker"));
        assertThat(read(Someone.wu(), record).getString("lines[0].text")).isEqualTo("不同意。");
    }

    @Test
    void whoever_is_silenced_or_outside_is_told_so_alone_and_nothing_is_written() {
        judge.does("mute", "person", wu.toString(), "kind", "audio");
        assertThat(refusedTo(defendant, "是。")).isEqualTo("hearing-person-silenced");
        judge.does("put-back", "person", wu.toString());
        assertThat(refusedTo(defendant, "是。")).isEqualTo("hearing-person-not-in-room");
        judge.does("pause", "reason", "休息");
        assertThat(refusedTo(plaintiff, "是。")).isEqualTo("hearing-act-not-lawful-now");

        assertThat(read(Someone.lin(), record).getList("lines")).isEmpty();
        plaintiff.settles();
        assertThat(plaintiff.heard())
                .noneMatch(message -> message.getString("type").equals("act-refused")
                        && message.getJsonObject("problem").getString("code").startsWith("hearing-person"));
    }

    @Test
    void words_that_hide_their_order_are_not_taken_and_empty_or_endless_ones_are_malformed() {
        assertThat(refusedTo(defendant, "a\u202eb")).isEqualTo("record-text-not-accepted");
        assertThat(refusedTo(defendant, " \n ")).isEqualTo("record-needs-words");
        defendant.asks(UUID.randomUUID(), ACT, "text", "长".repeat(4_001));
        assertThat(defendant.closeCode()).isEqualTo(4400);
    }

    @Test
    void nothing_is_stated_past_the_law_of_the_hearing() {
        var version = Someone.wu().asks().get(record).header("ETag");

        Someone.wu()
                .sends(Map.of("act", ACT, "text", "是。"))
                .header("If-Match", version)
                .post(record + "/acts")
                .then()
                .statusCode(400);
    }

    /** EVR 72, CPI 120. */
    @Test
    void a_witness_reads_nothing_from_before_the_call_and_writes_once_sworn() {
        var summoned = Participation.ofWitness(hearing);
        var witness = enters(BrowserPage.enteredWith(summoned.pass()));
        plaintiff.does(ACT, "text", "证人会说他同意。");
        witness.settles();
        assertThat(witness.heard()).noneMatch(message -> message.encode().contains("证人会说"));

        judge.does("call-witness", "person", summoned.person().toString(), "reason", "");
        assertThat(refusedTo(witness, "我看见了。")).isEqualTo("hearing-undertaking-missing");
        witness.does("give-undertaking", "version", "2026-1", "language", "zh-Hans");
        witness.does(ACT, "text", "我看见了。");

        var seen =
                witness.awaitsState(state -> !state.getJsonArray("statements").isEmpty());
        assertThat(seen.getJsonArray("statements").stream().map(stated -> ((JsonObject) stated).getString("text")))
                .containsExactly("我看见了。");
        assertThat(read(Someone.lin(), record).getList("lines.kind")).containsExactly("statement", "answer");
    }

    private static String refusedTo(BrowserPage page, String text) {
        return BrowserPage.refusalIn(page.asks(ACT, "text", text));
    }

    private BrowserPage enters(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
