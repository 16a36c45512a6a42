package org.yunting.api.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.wu;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;

/** Somebody with the keys to database and store changes what the court keeps, past the court. */
@CourtTest
class AuditTest {
    private static final byte[] CONTRACT = Pdf.saying("contract");
    private static final byte[] FORGERY = Pdf.saying("kontract");

    @Inject
    ObjectStore store;

    @Inject
    AuditSlice slice;

    private String caseId;
    private String exhibit;

    @BeforeEach
    void a_case_with_a_sealed_exhibit() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
        var announcement = SentFile.exhibit(caseId, "application/pdf", CONTRACT.length);
        exhibit = SentFile.announced(lin(), announcement, CONTRACT).sealed().getString("exhibit.id");
    }

    @Test
    void what_nobody_touched_is_found_intact() {
        assertThat(faultsFound()).doesNotContain("exhibit-altered " + exhibit, "exhibit-missing " + exhibit);
        assertThat(faultsFound())
                .noneMatch(fault -> fault.startsWith("node-altered") || fault.startsWith("checkpoint"));
        expect(lin().asks().post(contentUrl()), 201);
    }

    @Test
    void an_exhibit_with_one_other_byte_is_found_named_told_and_shown_to_nobody_until_it_is_put_back() {
        overwrite(FORGERY);

        assertThat(faultsFound()).contains("exhibit-altered " + exhibit);
        for (var reader : List.of(lin(), wu(), clerkChen())) {
            var refused = reader.asks().post(contentUrl());
            expect(refused, 409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("exhibit-damaged");
            assertThat(refused.jsonPath().getString("basis")).isEqualTo("OLR 16");
            assertThat(refused.jsonPath().getList("possible")).contains("add-evidence");
        }
        assertThat(kindsOnTheTimeline()).contains("exhibit-found-damaged");

        overwrite(CONTRACT);

        assertThat(faultsFound()).doesNotContain("exhibit-altered " + exhibit);
        expect(lin().asks().post(contentUrl()), 201);
        assertThat(kindsOnTheTimeline()).contains("exhibit-found-intact-again");
    }

    @Test
    void an_exhibit_whose_bytes_are_gone_is_named() {
        WholeAudit.await(store.delete(key()));

        assertThat(faultsFound()).contains("exhibit-missing " + exhibit);
        expect(wu().asks().post(contentUrl()), 409);
        overwrite(CONTRACT);
        faultsFound();
    }

    @Test
    void an_act_that_was_altered_on_the_timeline_is_named() {
        var filed = CourtDatabase.texts(
                        "select id from timeline_entries where case_id = '" + caseId + "' and kind = 'exhibit-filed'")
                .getFirst();
        pastTheTriggers("timeline_entries", "basis = 'OLR 13' where id = '" + filed + "'");

        assertThat(faultsFound()).contains("entry-altered " + filed);

        pastTheTriggers("timeline_entries", "basis = 'OLR 12' where id = '" + filed + "'");
        assertThat(faultsFound()).doesNotContain("entry-altered " + filed);
    }

    @Test
    void a_hash_in_the_tree_that_is_not_that_of_what_is_under_it_is_named() {
        faultsFound();
        var hash = CourtDatabase.texts("select encode(hash, 'hex') from ledger_nodes where level = 0 and index = 0")
                .getFirst();
        pastTheTriggers("ledger_nodes", "hash = sha256(hash) where level = 0 and index = 0");

        assertThat(faultsFound()).contains("node-altered 0/0");

        pastTheTriggers("ledger_nodes", "hash = decode('" + hash + "', 'hex') where level = 0 and index = 0");
        assertThat(faultsFound()).doesNotContain("node-altered 0/0");
    }

    @Test
    void a_checkpoint_that_was_rewritten_is_named() {
        faultsFound();
        var size = CourtDatabase.texts("select min(size)::text from ledger_checkpoints where size > 0")
                .getFirst();
        var note = CourtDatabase.texts("select note from ledger_checkpoints where size = " + size)
                .getFirst();
        pastTheTriggers(
                "ledger_checkpoints",
                "note = replace(note, E'\\n" + size + "\\n', E'\\n99" + size + "\\n') where size = " + size);

        assertThat(faultsFound()).contains("checkpoint-altered " + size, "checkpoint-unsigned " + size);

        pastTheTriggers("ledger_checkpoints", "note = '" + note + "' where size = " + size);
        assertThat(faultsFound()).doesNotContain("checkpoint-altered " + size, "checkpoint-unsigned " + size);
    }

    @Test
    void audits_are_the_clerks() {
        expect(clerkChen().asks().post("/api/fixity/audits"), 202);
        assertThat(read(clerkChen(), "/api/fixity/audits").getString("items[0].begunBy"))
                .isEqualTo(read(clerkChen(), "/api/me").getString("displayName"));
        for (var other : List.of(judgeLi(), lin())) {
            expect(other.asks().get("/api/fixity/audits"), 403);
            expect(other.asks().post("/api/fixity/audits"), 403);
        }
        expect(nobody().get("/api/fixity/audits"), 401);
        expect(nobody().post("/api/fixity/audits"), 401);
    }

    private Set<String> faultsFound() {
        return WholeAudit.faultsFound(slice);
    }

    private List<String> kindsOnTheTimeline() {
        return read(wu(), "/api/cases/" + caseId + "/timeline").getList("items.kind");
    }

    private String contentUrl() {
        return "/api/exhibits/" + exhibit + "/content-url";
    }

    private ObjectKey key() {
        return new ObjectKey(CourtDatabase.texts("select object_key from exhibits where id = '" + exhibit + "'")
                .getFirst());
    }

    private void overwrite(byte[] bytes) {
        WholeAudit.overwrite(store, key(), bytes);
    }

    /** As the owner of the tables can. */
    private static void pastTheTriggers(String table, String change) {
        CourtDatabase.execute(
                "alter table %1$s disable trigger user; update %1$s set %2$s; alter table %1$s enable trigger user"
                        .formatted(table, change));
    }
}
