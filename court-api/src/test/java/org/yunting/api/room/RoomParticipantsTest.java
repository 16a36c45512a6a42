package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
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

/** Witnesses and interpreters in the room: what they are told, and what the bridge has of them. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomParticipantsTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage plaintiff;

    @BeforeEach
    void open_a_session() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        judge = enters(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        plaintiff = enters(BrowserPage.entered(hearing, Someone.lin()));
        enters(BrowserPage.entered(hearing, Someone.wu()));
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_witness_is_on_the_bridge_from_the_call_to_the_dismissal_and_at_no_other_time() {
        var summoned = Participation.ofWitness(hearing);
        var pass = summoned.pass();
        var witness = enters(BrowserPage.enteredWith(pass));
        witness.says(new JsonObject().put("type", "media-ready"));
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        plaintiff.awaits("offer");
        witness.settles();

        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        assertThat(witness.heard()).noneMatch(RoomParticipantsTest::isOfTheHearing);

        judge.does("call-witness", "person", summoned.person().toString(), "reason", "");
        assertThat(witness.awaits("offer").getString("sdp")).startsWith("v=0");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);
        witness.does("give-undertaking", "version", "2026-1", "language", "zh-Hans");
        judge.does("let-examine", "person", summoned.person().toString(), "examiner", lin.toString());

        judge.does("dismiss-witness", "person", summoned.person().toString());
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        assertThat(witness.awaits("goodbye").getString("reason")).isEqualTo("dismissed");
        assertThat(witness.closeCode()).isEqualTo(4411);
        assertThat(Participation.asksTicket(pass).jsonPath().getString("code")).isEqualTo("participant-pass-unknown");
        assertThat(summoned.takesPass().jsonPath().getString("code")).isEqualTo("participant-code-dead");
        assertThat(HearingFixture.recordKinds(hearing))
                .endsWith(
                        "participant-summoned",
                        "waiting-room-entered",
                        "witness-called",
                        "undertaking-given",
                        "examination-opened",
                        "witness-dismissed");
        List<String> places = Someone.judgeLi()
                .asks()
                .get("/api/hearings/" + hearing + "/record")
                .path("attendance.find { it.person.capacity == 'witness' }.intervals.place");
        assertThat(places).containsExactly("waiting", "room");
    }

    @Test
    void who_waits_to_testify_is_told_that_the_court_sits_and_nothing_of_what_it_does() {
        var witness =
                enters(BrowserPage.enteredWith(Participation.ofWitness(hearing).pass()));
        judge.does("take-step", "step", "claims", "reason", "简易程序");
        judge.does("show-exhibit", "exhibit", fixture.exhibit("P-1").toString());
        judge.does("pause", "reason", "与证人无关的理由");
        var paused = witness.awaitsState("paused");

        assertThat(paused.getJsonArray("people")).hasSize(1);
        assertThat(paused.getJsonObject("hearing").getString("pauseReason")).isNull();
        witness.settles();
        assertThat(witness.heard())
                .filteredOn(message -> message.getString("type").equals("state"))
                .allMatch(state -> state.getJsonObject("course") == null
                        && state.getJsonObject("showing") == null
                        && state.getJsonObject("recording") == null);
        assertThat(BrowserPage.refusalIn(witness.asks("give-undertaking", "version", "2026-1", "language", "it")))
                .isEqualTo("hearing-witness-not-called");
    }

    @Test
    void a_witness_is_called_by_the_bench_alone_and_not_let_in_with_the_parties() {
        var summoned = Participation.ofWitness(hearing);
        var person = summoned.person().toString();
        var witness = enters(BrowserPage.enteredWith(summoned.pass()));

        assertThat(BrowserPage.refusalIn(judge.asks("admit", "persons", new JsonArray(List.of(person)))))
                .isEqualTo("hearing-witness-is-called");
        for (var wrong : List.of(plaintiff, witness)) {
            assertThat(BrowserPage.refusalIn(wrong.asks("call-witness", "person", person, "reason", "")))
                    .isEqualTo("hearing-act-of-the-bench");
            assertThat(BrowserPage.refusalIn(wrong.asks("dismiss-witness", "person", person)))
                    .isEqualTo("hearing-act-of-the-bench");
        }
        judge.does("call-witness", "person", person, "reason", "");
        assertThat(BrowserPage.refusalIn(judge.asks("let-examine", "person", person, "examiner", lin.toString())))
                .isEqualTo("hearing-undertaking-missing");
        assertThat(BrowserPage.refusalIn(witness.asks("give-undertaking", "version", "1999-1", "language", "it")))
                .isEqualTo("participant-undertaking-stale");
        witness.does("decline-undertaking");
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("undertaking-declined");
    }

    @Test
    void a_witness_called_while_all_are_muted_is_muted_and_given_the_floor_by_the_judge() {
        var summoned = Participation.ofWitness(hearing);
        var witness = enters(BrowserPage.enteredWith(summoned.pass()));
        judge.does("mute-all");
        judge.does("call-witness", "person", summoned.person().toString(), "reason", "");

        witness.awaitsPerson(
                summoned.person(), entry -> entry.getJsonObject("mutedByCourt").getBoolean("audio"));
        assertThat(witness.heard())
                .filteredOn(message -> message.getString("type").equals("state"))
                .filteredOn(state -> state.getJsonArray("people").size() == 1)
                .allMatch(state -> state.getJsonObject("hearing").getString("silencedSince") == null);
        witness.forgets();
        judge.does("unmute", "person", summoned.person().toString(), "kind", "audio");
        witness.awaitsPerson(
                summoned.person(), entry -> !entry.getJsonObject("mutedByCourt").getBoolean("audio"));
    }

    @Test
    void who_was_dismissed_is_recalled_by_the_judge_and_comes_with_a_new_code() {
        var summoned = Participation.ofWitness(hearing);
        var person = summoned.person().toString();
        enters(BrowserPage.enteredWith(summoned.pass()));
        judge.does("call-witness", "person", person, "reason", "");
        judge.does("dismiss-witness", "person", person);
        assertThat(Someone.clerkChen()
                        .asks()
                        .post("/api/hearings/" + hearing + "/participants/" + person + "/code")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("hearing-witness-dismissed");

        judge.does("recall-witness", "person", person, "reason", "补充询问");
        enters(BrowserPage.enteredWith(summoned.again().pass()));
        judge.does("call-witness", "person", person, "reason", "");

        assertThat(HearingFixture.recordKinds(hearing))
                .endsWith("witness-recalled", "participant-invited-again", "waiting-room-entered", "witness-called");
    }

    @Test
    void an_interpreter_is_in_the_room_throughout_and_an_objection_does_not_silence_them() {
        var summoned = Participation.ofInterpreter(hearing, wu);
        var interpreter = enters(BrowserPage.enteredWith(summoned.pass()));
        interpreter.says(new JsonObject().put("type", "media-ready"));
        judge.does("admit", "persons", new JsonArray(List.of(summoned.person().toString())));
        interpreter.awaits("offer");
        interpreter.does("give-undertaking", "version", "2026-1", "language", "it");

        plaintiff.does("object", "ground", "irrelevant");

        var entry = plaintiff.awaitsPerson(
                summoned.person(),
                seen -> seen.getJsonObject("duty").getString("state").equals("sworn"));
        assertThat(entry.getJsonObject("duty").getString("interprets")).isEqualTo("it");
        var endpoints = BridgeServer.awaitsEndpoints(hearing, seen -> seen.size() == 1);
        assertThat(endpoints.fieldNames())
                .allMatch(id -> !endpoints.getJsonObject(id).getBoolean("audioMuted"));
    }

    @Test
    void only_an_interpreter_in_the_room_asks_all_to_speak_more_slowly() {
        var summoned = Participation.ofInterpreter(hearing, wu);
        var interpreter = enters(BrowserPage.enteredWith(summoned.pass()));
        interpreter.says(new JsonObject().put("type", "too-fast"));
        judge.says(new JsonObject().put("type", "too-fast"));
        interpreter.settles();
        judge.settles();
        assertThat(plaintiff.heard())
                .noneMatch(message -> message.getString("type").equals("too-fast"));

        judge.does("admit", "persons", new JsonArray(List.of(summoned.person().toString())));
        interpreter.says(new JsonObject().put("type", "too-fast"));

        assertThat(plaintiff.awaits("too-fast").getString("person"))
                .isEqualTo(summoned.person().toString());
    }

    @Test
    void a_recused_interpreter_is_out_and_the_pass_leads_nowhere() {
        var summoned = Participation.ofInterpreter(hearing, wu);
        var pass = summoned.pass();
        var interpreter = enters(BrowserPage.enteredWith(pass));
        var person = summoned.person().toString();
        judge.does("admit", "persons", new JsonArray(List.of(person)));

        assertThat(BrowserPage.refusalIn(plaintiff.asks("recuse-interpreter", "person", person, "reason", "亲属")))
                .isEqualTo("hearing-not-presiding");
        judge.does("recuse-interpreter", "person", person, "reason", "与被告有亲属关系");

        assertThat(interpreter.closeCode()).isEqualTo(4411);
        assertThat(Participation.asksTicket(pass).statusCode()).isEqualTo(410);
    }

    @Test
    void the_written_record_and_the_speaker_are_not_told_to_who_waits_to_testify() {
        var witness =
                enters(BrowserPage.enteredWith(Participation.ofWitness(hearing).pass()));
        Someone.clerkChen().asks().get("/api/hearings/" + hearing + "/written-record");
        Someone.clerkChen()
                .sends(Map.of("act", "write-line", "id", UUID.randomUUID().toString(), "kind", "note", "text", "开庭"))
                .post("/api/hearings/" + hearing + "/written-record/acts");
        witness.settles();

        assertThat(witness.heard()).noneMatch(RoomParticipantsTest::isOfTheHearing);
    }

    /** What only those hear who are before the court. */
    private static boolean isOfTheHearing(JsonObject message) {
        return List.of("offer", "speaker", "record", "recording-alarm", "quality")
                .contains(message.getString("type"));
    }

    private BrowserPage enters(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
