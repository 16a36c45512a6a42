package org.yunting.api.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.CourtDatabase.execute;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** What the court notes of those who take part from another state, and what the rules make of it (CPL 284). */
@CourtTest
class PermissionsTest {
    private static final String ANSWER = "stages.find { it.stage == '%s' }";
    private static final String WANTS = ANSWER + ".findings.find { it.requirement == '%s' }";

    private HearingFixture fixture;
    private String address;

    @BeforeEach
    void let_the_defendant_live_in_rome() {
        fixture = HearingFixture.acceptedCase();
        execute("update parties set country = 'IT' where case_id = '%s' and role = 'defendant'"
                .formatted(fixture.caseId()));
        address = "/api/cases/" + fixture.caseId() + "/permissions";
    }

    @Test
    void judge_and_clerk_read_and_note_and_nobody_else_does() {
        for (var one : List.of(judgeLi(), clerkChen())) {
            expect(one.asks().get(address), 200);
        }
        for (var party : List.of(lin(), wu())) {
            expect(party.asks().get(address), 403);
            expect(notes(party, testimony("requested")), 403);
        }
        expect(stranger().asks().get(address), 404);
        expect(notes(stranger(), testimony("requested")), 404);
        expect(nobody().get(address), 401);
        assertThat(read(clerkChen(), address).getList("items")).isEmpty();

        expect(notes(clerkChen(), testimony("requested")), 201);
        expect(notes(judgeLi(), attendance("requested")), 201);
        assertThat(read(clerkChen(), address).getList("items.by")).containsExactly("judge", "clerk");
    }

    /** CPL 284, domain rule 6.1.8. */
    @Test
    void of_a_party_abroad_of_whom_nothing_is_noted_the_judge_decides_until_the_register_says_more() {
        assertThat(read(clerkChen(), address).getList("unnoted.role")).containsExactly("defendant");
        assertThat(read(clerkChen(), address).getList("unnoted.party"))
                .containsExactly(attendance("unknown").get("party"));
        assertThat(wants("hearing", "attendance-permitted"))
                .containsEntry("verdict", "judge-decides")
                .containsEntry("basis", "CPL 284")
                .containsEntry("question", "foreign-state-permits");
        assertThat(assessed().getMap(WANTS.formatted("hearing", "attendance-permitted") + ".wants[0]"))
                .containsEntry("country", "IT")
                .containsEntry("role", "defendant")
                .containsEntry("status", "unknown")
                .containsEntry("expired", false);

        var granted = attendance("granted");
        granted.put("basis", "state-consent");
        granted.put("document", "意大利司法部复函");
        granted.put("until", "2020-01-01");
        expect(notes(clerkChen(), granted), 201);
        assertThat(assessed().getMap(WANTS.formatted("hearing", "attendance-permitted") + ".wants[0]"))
                .containsEntry("expired", true)
                .containsEntry("until", "2020-01-01");

        var longer = new HashMap<>(granted);
        longer.put("corrects", read(clerkChen(), address).getString("items[0].id"));
        longer.put("until", "2099-12-31");
        longer.put("note", "续期");
        expect(notes(clerkChen(), longer), 201);
        assertThat(wants("hearing", "attendance-permitted")).isNull();
        assertThat(read(clerkChen(), address).getList("unnoted")).isEmpty();
    }

    @Test
    void a_hearing_is_fixed_with_what_the_register_answers_for_its_day() {
        var granted = testimony("granted");
        granted.put("basis", "treaty");
        granted.put("document", "复函2026-4");
        granted.put("until", "2099-06-30");
        expect(notes(clerkChen(), granted), 201);

        var lastDay = read(judgeLi(), address + "?on=2099-06-30");
        var tooLate = read(judgeLi(), address + "?on=2099-07-01");
        assertThat(lastDay.getString("items[0].standing")).isEqualTo("suffices");
        assertThat(tooLate.getString("items[0].standing")).isEqualTo("lacking");
        assertThat(tooLate.getBoolean("items[0].expired")).isTrue();
        judgeLi().asks().get(address + "?on=tomorrow").then().statusCode(400);
    }

    @Test
    void testimony_that_nothing_opens_the_way_to_shuts_the_stages_in_which_it_would_be_heard() {
        expect(notes(clerkChen(), testimony("requested")), 201);

        for (var stage : List.of("inquiry", "evidence-exchange", "hearing")) {
            assertThat(assessed().getString(ANSWER.formatted(stage) + ".verdict"))
                    .isEqualTo("blocked");
            assertThat(wants(stage, "testimony-permitted")).doesNotContainKey("question");
        }
        assertThat(assessed().getString(ANSWER.formatted("mediation") + ".verdict"))
                .isEqualTo("allowed");
    }

    @Test
    void an_entry_is_corrected_on_record_and_never_altered() {
        expect(notes(clerkChen(), testimony("requested")), 201);
        var first = read(clerkChen(), address).getString("items[0].id");
        expect(notes(clerkChen(), testimony("requested")), 409);
        var refused = testimony("refused");
        refused.put("corrects", first);
        refused.put("document", "复函2026-3");
        expect(notes(clerkChen(), refused), 422);
        refused.put("note", "意大利方复函不同意");
        expect(notes(clerkChen(), refused), 201);
        expect(notes(clerkChen(), refused), 409);

        var register = read(clerkChen(), address);
        assertThat(register.getList("items.status")).containsExactly("refused", "requested");
        assertThat(register.getList("items.corrected")).containsExactly(false, true);
        assertThat(register.getList("items.standing")).containsExactly("lacking", "lacking");
        assertThat(fixture.timelineKinds()).contains("permission-noted", "permission-corrected");
        assertThatThrownBy(() -> execute("update permissions set status = 'granted'"))
                .hasMessageContaining("permissions");
        assertThatThrownBy(() -> execute("delete from permissions")).hasMessageContaining("permissions");
    }

    @Test
    void what_cannot_be_noted_is_named() {
        var nationality = testimony("granted");
        nationality.put("basis", "nationality");
        nationality.put("document", "复函");
        nationality.put("nationality", "IT");
        isRefused(nationality, 422, "permission-basis-not-open");
        isRefused(with(testimony("not-needed"), "basis", "treaty"), 422, "permission-always-needed");
        isRefused(with(testimony("requested"), "country", "CN"), 422, "permission-at-home");
        isRefused(with(testimony("requested"), "country", "XX"), 422, "permission-incomplete");
        isRefused(with(testimony("requested"), "name", "a\u202eb"), 422, "permission-incomplete");
        isRefused(with(testimony("requested"), "role", "defendant"), 422, "permission-incomplete");
        isRefused(with(testimony("requested"), "party", "01936b7e-0000-7000-8000-00000000dead"), 400, "invalid-input");
        var nameless = testimony("requested");
        nameless.remove("name");
        isRefused(nameless, 400, "invalid-input");
        assertThat(read(clerkChen(), address).getList("items")).isEmpty();
    }

    private void isRefused(Map<String, Object> wanted, int status, String code) {
        var answer = notes(clerkChen(), wanted);
        expect(answer, status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private Response notes(Someone who, Map<String, Object> wanted) {
        return who.sends(wanted).post(address);
    }

    private JsonPath assessed() {
        return read(judgeLi(), "/api/cases/" + fixture.caseId() + "/trial/assessment");
    }

    private @Nullable Map<String, Object> wants(String stage, String requirement) {
        return assessed().getMap(WANTS.formatted(stage, requirement));
    }

    private static Map<String, Object> with(Map<String, Object> wanted, String part, Object value) {
        var changed = new HashMap<>(wanted);
        changed.put(part, value);
        return changed;
    }

    private static Map<String, Object> testimony(String status) {
        return new HashMap<>(
                Map.of("role", "witness", "name", "王某", "country", "IT", "activity", "testify", "status", status));
    }

    private Map<String, Object> attendance(String status) {
        var party = read(clerkChen(), "/api/cases/" + fixture.caseId())
                .getString("parties.find { it.capacity == 'defendant' }.id");
        return new HashMap<>(Map.of("party", party, "country", "IT", "activity", "attend-hearing", "status", status));
    }
}
