package org.yunting.api.service;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.HandedOutPaper;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** What was served on whom, from when it counts, and what the court notes where it does not. */
@CourtTest
class ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private HearingFixture fixture;
    private UUID hearing;
    private String address;

    @BeforeEach
    void summon_the_parties_to_a_hearing() {
        fixture = HearingFixture.acceptedCase();
        execute("update parties set country = 'IT' where case_id = '%s' and role = 'defendant'"
                .formatted(fixture.caseId()));
        hearing = fixture.hearing();
        address = "/api/cases/" + fixture.caseId() + "/service";
        eventually(found -> found.getList("items.arrivedAt").stream()
                        .filter(at -> at != null)
                        .count()
                == 2);
    }

    @Test
    void a_summons_that_arrived_serves_nobody_who_did_not_agree_to_be_served_so() {
        var mine = itemOf(wu());

        assertThat(mine.get("consent")).isEqualTo("open");
        assertThat(mine.get("effect")).isNull();
        var court = read(clerkChen(), address).getList("items.find { it.role == 'defendant' }.nextSteps.step");
        assertThat(court).startsWith("ask-for-consent", "treaty").contains("public-notice-abroad");
    }

    @Test
    void it_counts_from_the_press_that_says_it_was_received() {
        acknowledges(wu());

        assertThat(itemOf(wu())).extractingByKey("effect").hasFieldOrPropertyWithValue("ground", "acknowledged");
        assertThat(itemOf(lin()).get("effect")).isNull();
    }

    @Test
    void it_counts_from_its_arrival_where_the_account_was_confirmed_before() {
        var notice = Map.of("choice", "online", "noticeVersion", "2026-1");
        expect(wu().sends(notice).put("/api/cases/" + fixture.caseId() + "/consents/service"), 200);
        var later = fixture.hearing();
        eventually(found -> found.getString(
                        "items.find { it.document == '%s' && it.role == 'defendant' }.effect.ground".formatted(later))
                != null);

        var effect = read(wu(), address).getMap("items.find { it.document == '%s' }.effect".formatted(later));
        assertThat(effect).containsEntry("ground", "arrived").containsEntry("basis", "OLR 31");
    }

    @Test
    void the_clerk_notes_how_it_was_served_on_paper_once_and_by_a_way_that_is_open() {
        expect(notes(clerkChen(), "post", "EMS 1234567890"), 422);
        expect(notes(clerkChen(), "post-abroad", " "), 422);
        expect(notes(clerkChen(), "post-abroad", "EMS 1234567890，本人签收"), 201);
        expect(notes(clerkChen(), "consulate", "使领馆回执"), 409);

        assertThat(itemOf(wu()))
                .extractingByKey("effect")
                .hasFieldOrPropertyWithValue("ground", "served-offline")
                .hasFieldOrPropertyWithValue("basis", "CPL 283");
        assertThat(fixture.timelineKinds()).contains("service-noted");
        assertThatThrownBy(() -> execute("delete from service_notes")).hasMessageContaining("service_notes");
    }

    /** CPI 135. */
    @Test
    void a_time_of_arrival_that_the_addressee_has_proved_counts_instead_of_what_the_system_shows() {
        expect(proves(clerkChen(), Instant.now(), "运营商记录"), 409);
        var notice = Map.of("choice", "online", "noticeVersion", "2026-1");
        expect(wu().sends(notice).put("/api/cases/" + fixture.caseId() + "/consents/service"), 200);
        hearing = fixture.hearing();
        eventually(found -> found.getString(
                        "items.find { it.document == '%s' && it.role == 'defendant' }.effect.ground".formatted(hearing))
                != null);
        var proved = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        expect(proves(wu(), proved, "运营商记录"), 403);
        expect(proves(stranger(), proved, "运营商记录"), 404);
        expect(proves(clerkChen(), null, "运营商记录"), 400);
        expect(proves(clerkChen(), proved, " "), 422);
        expect(proves(clerkChen(), proved.plus(Duration.ofDays(400)), "运营商记录"), 422);
        expect(proves(clerkChen(), proved, "运营商记录"), 201);

        assertThat(itemOf(wu()))
                .extractingByKey("effect")
                .hasFieldOrPropertyWithValue("ground", "arrival-proved")
                .hasFieldOrPropertyWithValue("basis", "CPI 135")
                .hasFieldOrPropertyWithValue("at", proved.toString());
        assertThat(read(lin(), address).getList("items.notes.flatten().way")).doesNotContain("proved-arrival");
        assertThat(fixture.timelineKinds()).contains("arrival-proved");
    }

    @Test
    void a_certificate_is_made_of_what_was_served_and_of_nothing_else() {
        var notice = itemOf(wu()).get("notice");
        expect(wu().asks().post(address + "/" + notice + "/certificate"), 404);
        acknowledges(wu());
        expect(wu().asks().post(address + "/" + notice + "/certificate-url"), 409);
        expect(wu().asks().post(address + "/" + notice + "/certificate"), 201);
        eventually(found -> found.getString("items.find { it.role == 'defendant' }.certificate.sha256") != null);

        assertThat(HandedOutPaper.textAt(wu(), address + "/" + notice + "/certificate-url"))
                .contains("电子送达凭证", "开庭传票", "受送达人确认收悉", "第31条", fixture.number());
        assertThat(fixture.timelineKinds()).contains("service-certified");
    }

    @Test
    void each_party_reads_what_was_served_on_it_and_the_court_reads_all() {
        expect(nobody().get(address), 401);
        expect(stranger().asks().get(address), 404);
        assertThat(read(wu(), address).getList("items.role")).containsOnly("defendant");
        assertThat(read(lin(), address).getList("items.role")).containsOnly("plaintiff");
        for (var staff : List.of(clerkChen(), judgeLi())) {
            assertThat(read(staff, address).getList("items.role")).contains("plaintiff", "defendant");
        }
        acknowledges(wu());
        var notice = itemOf(wu()).get("notice");
        expect(nobody().post(address + "/" + notice + "/certificate"), 401);
        expect(stranger().asks().post(address + "/" + notice + "/certificate"), 404);
        expect(lin().asks().post(address + "/" + notice + "/certificate"), 404);
        expect(lin().asks().post(address + "/" + notice + "/certificate-url"), 404);
    }

    @Test
    void nobody_but_the_court_notes_service() {
        expect(nobody().post(address + "/notes"), 401);
        expect(notes(stranger(), "post-abroad", "EMS"), 404);
        for (var party : List.of(lin(), wu())) {
            expect(notes(party, "post-abroad", "EMS"), 403);
        }
        assertThat(itemOf(wu()).get("effect")).isNull();
    }

    private void acknowledges(Someone party) {
        var notice = itemOf(party).get("notice");
        expect(party.asks().post("/api/inbox/" + notice + "/reading"), 200);
    }

    private Response proves(Someone who, @Nullable Instant at, String note) {
        var wanted = wanted("proved-arrival", note);
        if (at != null) {
            wanted.put("arrivedAt", at.toString());
        }
        return who.sends(wanted).post(address + "/notes");
    }

    private Response notes(Someone who, String way, String note) {
        return who.sends(wanted(way, note)).post(address + "/notes");
    }

    private Map<String, Object> wanted(String way, String note) {
        var wanted = new HashMap<String, Object>();
        wanted.put("instrument", "summons");
        wanted.put("document", hearing);
        wanted.put("party", read(clerkChen(), address).getString("items.find { it.role == 'defendant' }.party"));
        wanted.put("way", way);
        wanted.put("note", note);
        return wanted;
    }

    private Map<String, Object> itemOf(Someone party) {
        return read(party, address).getMap("items.find { it.document == '%s' }".formatted(hearing));
    }

    private void eventually(Predicate<JsonPath> wanted) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(read(clerkChen(), address)) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
