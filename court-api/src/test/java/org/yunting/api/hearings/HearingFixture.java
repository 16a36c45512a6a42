package org.yunting.api.hearings;

import static org.yunting.api.acting.CourtDatabase.execute;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.yunting.api.acting.Someone;

/**
 * A case that has been accepted, with judge, clerk and two verified parties who consented to being heard online. It is put into the database as it
 * would stand after filing, acceptance, invitation and consent, which have tests of their own.
 */
public final class HearingFixture {
    /** Begins at the time, in tenths of a second: the class is loaded anew whenever the court is started again on the same database. */
    private static final AtomicInteger SERIAL =
            new AtomicInteger(1_000_000 + (int) (System.currentTimeMillis() / 100 % 8_000_000));

    private static final String NOW = "date_trunc('milliseconds', now())";

    private final UUID caseId = UUID.randomUUID();
    private final String number = "（2026）浙1121民初" + SERIAL.incrementAndGet() + "号";

    private HearingFixture() {}

    public static HearingFixture acceptedCase() {
        var fixture = new HearingFixture();
        fixture.insert();
        return fixture;
    }

    public UUID caseId() {
        return caseId;
    }

    public String number() {
        return number;
    }

    public UUID idOf(Someone someone) {
        return UUID.fromString(
                someone.asks().get("/api/me").then().statusCode(200).extract().path("id"));
    }

    /** The first free slot of the next weeks. */
    public Instant slot() {
        return slots().getFirst();
    }

    /** Free slots of the next weeks, the fairest first. */
    public List<Instant> slots() {
        Response slots =
                Someone.clerkChen().asks().queryParam("days", 60).get("/api/cases/" + caseId + "/hearing-slots");
        List<String> starts = slots.then().statusCode(200).extract().path("slots.startsAt");
        return starts.stream().map(Instant::parse).toList();
    }

    /** Schedules a hearing in the first free slot. */
    public UUID hearing() {
        return hearing(slot());
    }

    /** Schedules a hearing in a slot that was found before. */
    public UUID hearing(Instant slot) {
        var wanted = Map.of("startsAt", slot.toString(), "durationMinutes", 30, "publicity", "public");
        Response scheduled = Someone.clerkChen().sends(wanted).post("/api/cases/" + caseId + "/hearings");
        return UUID.fromString(scheduled.then().statusCode(201).extract().path("id"));
    }

    /** What happened in the case, the latest first, by its kind. */
    public List<String> timelineKinds() {
        Response timeline = Someone.clerkChen().asks().get("/api/cases/" + caseId + "/timeline");
        return timeline.then().statusCode(200).extract().path("items.kind");
    }

    /** What stands in the record of a hearing, in order, by its kind. */
    public static List<String> recordKinds(UUID hearing) {
        Response read = Someone.judgeLi().asks().get("/api/hearings/" + hearing + "/record");
        return read.then().statusCode(200).extract().path("entries.kind");
    }

    /** A sealed exhibit of the plaintiff. */
    public UUID exhibit(String exhibitNumber) {
        var upload = UUID.randomUUID();
        var exhibit = UUID.randomUUID();
        var side = exhibitNumber.startsWith("P") ? "plaintiff" : "defendant";
        execute("""
                insert into uploads (id, purpose, case_id, person_id, side, title, category, purpose_of_proof, file_name,
                    announced_type, announced_bytes, state, state_since, declared_sha256, sealed_type, sealed_bytes, sealed_sha256,
                    object_key, store_upload, part_bytes, announced_at, expires_at, version)
                values ('%1$s', 'exhibit', '%2$s', '%3$s', '%4$s', '结婚证', 'documentary', '婚姻关系', 'a.pdf',
                    'application/pdf', 10, 'sealed', %5$s, '%6$s', 'application/pdf', 10, '%6$s',
                    'test/%1$s', 'none', 8388608, %5$s, %5$s, 1);
                insert into exhibits (id, case_id, upload_id, side, ordinal, person_id, title, category, purpose_of_proof,
                    file_name, media_type, bytes, sha256, object_key, sealed_at)
                values ('%7$s', '%2$s', '%1$s', '%4$s', %8$s, '%3$s', '结婚证', 'documentary', '婚姻关系',
                    'a.pdf', 'application/pdf', 10, '%6$s', 'test/%1$s', %5$s)""".formatted(
                upload, caseId, idOf(Someone.lin()), side, NOW, "a".repeat(64), exhibit, exhibitNumber.substring(2)));
        return exhibit;
    }

    /** Takes back the consent of a party to being heard online. */
    public void choosesCourtroom(Someone party) {
        execute("""
                delete from consents where case_id = '%s' and stage = 'hearing'
                  and party_id in (select id from parties where person_id = '%s')""".formatted(caseId, idOf(party)));
    }

    private void insert() {
        var judge = idOf(Someone.judgeLi());
        var clerk = idOf(Someone.clerkChen());
        execute("""
                update persons set identity_state = 'verified' where id in ('%1$s', '%2$s');
                insert into cases (id, court, cause, state, filing, receipt_number, filed_at, filing_digest, number, procedure,
                    judge_id, accepted_at, foreign_related, plaintiff_name, defendant_name, search_text, changed_at, version)
                values ('%3$s', '浙1121', 'divorce', 'accepted', '{"plaintiff": {"name": "林"}, "defendant": {"name": "吴"}}', '%3$s', %6$s, '%7$s', '%4$s', 'simplified',
                    '%5$s', %6$s, true, '林', '吴', '', %6$s, 1)""".formatted(idOf(Someone.lin()), idOf(Someone.wu()), caseId, number, judge, NOW, "b".repeat(64)));
        appoint(judge, "judge");
        appoint(clerk, "clerk");
        party(Someone.lin(), "plaintiff");
        party(Someone.wu(), "defendant");
    }

    private void party(Someone someone, String role) {
        var person = idOf(someone);
        var party = UUID.randomUUID();
        appoint(person, role);
        execute("""
                insert into parties (id, case_id, role, name, zone, language, country, person_id)
                values ('%1$s', '%2$s', '%3$s', '%3$s', 'Asia/Shanghai', 'zh-Hans', 'CN', '%4$s');
                insert into consents (case_id, party_id, stage, state, ground, notice_version, decided_at)
                values ('%2$s', '%1$s', 'hearing', 'online', 'express', '1', %5$s)""".formatted(party, caseId, role, person, NOW));
    }

    private void appoint(UUID person, String capacity) {
        execute("insert into appointments (case_id, person_id, capacity, since) values ('%s', '%s', '%s', %s)"
                .formatted(caseId, person, capacity, NOW));
    }
}
