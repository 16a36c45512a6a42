package org.yunting.api.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.expect;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** Witnesses and interpreters, from the clerk's desk to the door. */
@CourtTest
class ParticipantsTest {
    private HearingFixture fixture;
    private UUID hearing;
    private String participants;

    @BeforeEach
    void schedule_a_hearing() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        participants = "/api/hearings/" + hearing + "/participants";
    }

    @Test
    void a_summoned_witness_reads_for_whom_the_code_is_uses_it_once_and_gets_a_pass_for_that_room() {
        var witness = Participation.ofWitness(hearing);

        Response door = witness.reads();
        expect(door, 200);
        assertThat(door.jsonPath().getString("name")).isEqualTo("王邻居");
        assertThat(door.jsonPath().getString("capacity")).isEqualTo("witness");
        assertThat(witness.link()).contains("/door/" + hearing + "#" + witness.code());
        var pass = witness.pass();

        expect(Participation.asksTicket(pass), 201);
        assertThat(codeOf(witness.takesPass(), 410)).isEqualTo("participant-code-used");
        assertThat(codeOf(witness.reads(), 410)).isEqualTo("participant-code-used");
        assertThat(fixture.timelineKinds()).startsWith("participant-summoned");
    }

    @Test
    void the_invitation_goes_out_and_neither_code_nor_pass_is_kept() {
        var witness = Participation.ofWitness(hearing);
        var bare = witness.code().replace("-", "");
        var pass = witness.pass();

        assertThat(letters())
                .anyMatch(letter -> letter.contains("To: wang@example.cn") && letter.contains(witness.code()));
        for (var table : List.of("participant_codes", "outbox_messages", "timeline_entries", "persons")) {
            assertThat(texts("select t::text from " + table + " t where t::text like '%" + bare
                            + "%' or t::text like '%" + witness.code() + "%' or t::text like '%" + pass + "%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void a_code_that_leads_nowhere_says_why() {
        var witness = Participation.ofWitness(hearing);
        var other = new Participation(fixture.hearing(), witness.person(), witness.code(), "");
        var unknown = new Participation(hearing, witness.person(), "AAAA-BBBB-CCCC-DDDD", "");

        assertThat(codeOf(unknown.takesPass(), 404)).isEqualTo("participant-code-unknown");
        assertThat(codeOf(other.takesPass(), 409)).isEqualTo("participant-code-of-other-hearing");
        execute(
                "update participant_codes set issued_at = issued_at - interval '100 days', expires_at = issued_at - interval '1 day' where person_id = '"
                        + witness.person() + "'");
        assertThat(codeOf(witness.takesPass(), 410)).isEqualTo("participant-code-expired");
        var renewed = witness.again();
        assertThat(codeOf(witness.takesPass(), 410)).isEqualTo("participant-code-replaced");
        assertThat(renewed.reads().statusCode()).isEqualTo(200);
        Someone.clerkChen()
                .sends(Map.of("reason", "和解"))
                .header("If-Match", version())
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);
        assertThat(codeOf(renewed.takesPass(), 410)).isEqualTo("participant-code-dead");
    }

    @Test
    void a_new_code_ends_the_pass_of_the_one_before() {
        var witness = Participation.ofWitness(hearing);
        var pass = witness.pass();

        var again = witness.again();

        assertThat(codeOf(Participation.asksTicket(pass), 410)).isEqualTo("participant-pass-unknown");
        expect(Participation.asksTicket(again.pass()), 201);
        assertThat(fixture.timelineKinds()).startsWith("participant-invited-again", "participant-summoned");
    }

    @Test
    void judge_and_clerk_summon_and_nobody_else() {
        var witness = Participation.ofWitness(hearing);
        var wrong = Map.of(Someone.lin(), 403, Someone.wu(), 403, Someone.stranger(), 404);

        wrong.forEach((who, status) -> {
            expect(who.sends(Participation.WITNESS).post(participants), status);
            expect(who.asks().get(participants), status);
            expect(who.asks().post(participants + "/" + witness.person() + "/code"), status);
        });
        expect(Someone.nobody().get(participants), 401);
        expect(Someone.judgeLi().sends(Participation.WITNESS).post(participants), 201);
        Response list = Someone.judgeLi().asks().get(participants);
        assertThat(list.jsonPath().getList("items.code")).containsExactly("open", "open");
        assertThat(list.jsonPath().getList("items.duty")).containsExactly("summoned", "summoned");
        assertThat(list.jsonPath().getString("items[0].letterSentAt")).isNotNull();
    }

    @Test
    void an_interpreter_needs_a_language_and_somebody_of_the_hearing_to_interpret_for() {
        var bare = Map.of("capacity", "interpreter", "name", "Anna Rossi", "language", "it");
        Response refused = Someone.clerkChen().sends(bare).post(participants);

        expect(refused, 400);
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("/interprets", "/onBehalfOf");
        Response stranger = Someone.clerkChen()
                .sends(Map.of(
                        "capacity",
                        "interpreter",
                        "name",
                        "Anna Rossi",
                        "language",
                        "it",
                        "interprets",
                        "it",
                        "onBehalfOf",
                        Someone.stranger().id()))
                .post(participants);
        assertThat(codeOf(stranger, 422)).isEqualTo("hearing-nobody-interpreted-for");
        var interpreter = Participation.ofInterpreter(hearing, fixture.idOf(Someone.wu()));
        assertThat(interpreter.reads().jsonPath().getString("interprets")).isEqualTo("it");
    }

    @Test
    void whoever_holds_a_pass_has_no_standing_in_the_case() {
        var pass = Participation.ofWitness(hearing).pass();

        Response asBearer = Someone.nobody().auth().oauth2(pass).get("/api/hearings/" + hearing);

        expect(asBearer, 401);
    }

    @Test
    void whoever_was_summoned_reads_by_letter_that_the_hearing_is_called_off_in_their_language_and_zone() {
        Participation.ofWitness(hearing);
        Participation.of(
                hearing,
                Map.of(
                        "capacity",
                        "witness",
                        "name",
                        "Anna Rossi",
                        "language",
                        "it",
                        "zone",
                        "Europe/Rome",
                        "email",
                        "rossi@example.it"));
        Participation.ofInterpreter(hearing, fixture.idOf(Someone.wu()));

        Someone.clerkChen()
                .sends(Map.of("reason", "和解"))
                .header("If-Match", version())
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);

        assertThat(callingsOff(2))
                .anyMatch(letter -> letter.startsWith("To: wang@example.cn") && letter.contains("庭审已取消"))
                .anyMatch(letter -> letter.startsWith("To: rossi@example.it") && letter.contains("udienza nella causa"))
                .noneMatch(letter -> letter.contains("和解"));
    }

    /** Letters about this case that call somebody off, once there are so many; an address that is wanting is none of them. */
    private List<String> callingsOff(int many) {
        long until = System.nanoTime() + 20_000_000_000L;
        List<String> found;
        do {
            found = letters().stream()
                    .filter(letter -> letter.contains(fixture.number()))
                    .filter(letter -> letter.contains("已取消") || letter.contains("è annullata"))
                    .toList();
        } while (found.size() < many && System.nanoTime() < until);
        assertThat(found).hasSize(many);
        return found;
    }

    private static String codeOf(Response answer, int status) {
        expect(answer, status);
        return answer.jsonPath().getString("code");
    }

    private String version() {
        return Someone.clerkChen().asks().get("/api/hearings/" + hearing).header("ETag");
    }

    private static List<String> letters() {
        try (var files = Files.list(Path.of("target/outbox"))) {
            return files.map(ParticipantsTest::text).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
