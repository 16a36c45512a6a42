package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;

/** Who read what: the court accounts for it, and tells no party what another looked at. */
@CourtTest
class ExhibitReadingsTest {
    private static final byte[] PAGE = Pdf.saying("read");

    private String caseId;

    @BeforeEach
    void a_case_with_both_parties_verified_in_it() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
    }

    @Test
    void judge_and_clerk_see_who_read_an_exhibit_and_when_and_no_party_does() {
        var exhibit = announced(lin(), exhibit(caseId, "application/pdf", PAGE.length), PAGE)
                .sealed()
                .getString("exhibit.id");
        var address = "/api/exhibits/" + exhibit + "/readings";
        assertThat(read(clerkChen(), address).getList("items")).isEmpty();
        expect(wu().asks().post("/api/exhibits/" + exhibit + "/content-url"), 201);
        expect(judgeLi().asks().post("/api/exhibits/" + exhibit + "/content-url"), 201);

        for (var reader : List.of(judgeLi(), clerkChen())) {
            var readings = read(reader, address);
            assertThat(readings.getList("items.by.id", String.class))
                    .containsExactly(judgeLi().id(), wu().id());
            assertThat(readings.getList("items.by.capacity", String.class)).containsExactly("judge", "defendant");
            assertThat(readings.getList("items.at")).hasSize(2).doesNotContainNull();
        }
        var newest = read(clerkChen(), address + "?limit=1");
        assertThat(newest.getList("items.by.capacity")).containsExactly("judge");
        var next = read(clerkChen(), address + "?limit=1&cursor=" + newest.getString("next"));
        assertThat(next.getList("items.by.capacity")).containsExactly("defendant");
        for (var party : List.of(lin(), wu())) {
            var refused = party.asks().get(address);
            expect(refused, 403);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("act-not-open-to-capacity");
        }
        expect(stranger().asks().get(address), 404);
        expect(nobody().get(address), 401);
    }
}
