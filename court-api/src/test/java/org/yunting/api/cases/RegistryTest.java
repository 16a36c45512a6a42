package org.yunting.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.aFiledCase;
import static org.yunting.api.acting.Registry.aLinkedCase;
import static org.yunting.api.acting.Registry.accept;
import static org.yunting.api.acting.Registry.anAcceptedCase;
import static org.yunting.api.acting.Registry.completeFiling;
import static org.yunting.api.acting.Registry.draft;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Registry.versionOf;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

@CourtTest
class RegistryTest {
    @Test
    void a_draft_is_resumed_on_another_device_and_says_what_is_missing() {
        var draft = draft(lin(), Map.of("facts", "分居两年", "plaintiff", Map.of("name", "林晓梅")));

        var resumed = lin().asks().get("/api/filings/" + draft.id());
        var missing = lin().asks().get("/api/filings/" + draft.id() + "/violations");

        assertThat(resumed.jsonPath().getString("content.facts")).isEqualTo("分居两年");
        assertThat(resumed.header("ETag")).isEqualTo(draft.etag());
        assertThat(missing.jsonPath().getList("violations.pointer", String.class))
                .contains("/defendant/name", "/claims", "/truthDeclared")
                .doesNotContain("/plaintiff/name", "/facts");
    }

    @Test
    void an_incomplete_filing_is_refused_with_every_violation_and_stays_a_draft() {
        var draft = draft(lin(), Map.of());

        var refused = lin().asks().header("If-Match", draft.etag()).post("/api/filings/" + draft.id() + "/submission");

        expect(refused, 422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("filing-incomplete");
        assertThat(refused.jsonPath().getString("basis")).isEqualTo("OLR 9");
        assertThat(refused.jsonPath().getList("violations")).hasSizeGreaterThan(5);
        expect(lin().asks().get("/api/filings/" + draft.id()), 200);
    }

    @Test
    void a_filing_is_received_with_a_dated_receipt_and_waits_for_the_registry() {
        var filed = aFiledCase(lin());

        var seenByPlaintiff = read(lin(), "/api/cases/" + filed.caseId());
        var seenByClerk = read(clerkChen(), "/api/cases/" + filed.caseId());

        assertThat(filed.receipt()).matches("\\d{8}-\\d{4}");
        assertThat(seenByPlaintiff.getString("state")).isEqualTo("filed");
        assertThat(seenByPlaintiff.getBoolean("foreignRelated")).isTrue();
        assertThat(seenByPlaintiff.getBoolean("turn.mine")).isFalse();
        assertThat(seenByClerk.getString("turn.kind")).isEqualTo("decide-filing");
        assertThat(seenByClerk.getBoolean("turn.mine")).isTrue();
        assertThat(seenByClerk.getInt("turn.due.days")).isEqualTo(7);
        assertThat(seenByClerk.getList("may", String.class)).contains("accept-case", "ask-correction", "refuse-case");
        assertThat(read(clerkChen(), "/api/cases?workList=true&limit=100").getList("items.id", String.class))
                .contains(filed.caseId());
        assertThat(read(lin(), "/api/cases/" + filed.caseId() + "/consents")
                        .getString("entries.find { it.stage == 'filing' && it.capacity == 'plaintiff' }.choice"))
                .isEqualTo("online");
    }

    @Test
    void one_correction_notice_is_sent_and_answered_and_never_a_second() {
        var filed = aFiledCase(lin());
        var path = "/api/cases/" + filed.caseId();
        var notice = Map.of("items", List.of(Map.of("pointer", "/claims/0", "text", "请明确诉讼请求")), "days", 10);

        var asked = clerkChen()
                .sends(notice)
                .header("If-Match", versionOf(filed.caseId(), clerkChen()))
                .post(path + "/correction-notice");
        expect(asked, 201);
        var turn = read(lin(), path);
        var corrected = new HashMap<>(completeFiling());
        corrected.put("claims", List.of("请求判决离婚", "婚生子由原告抚养"));
        var answered = lin().sends(Map.of("content", corrected))
                .header("If-Match", versionOf(filed.caseId(), lin()))
                .post(path + "/correction");
        var again = clerkChen()
                .sends(notice)
                .header("If-Match", versionOf(filed.caseId(), clerkChen()))
                .post(path + "/correction-notice");

        assertThat(turn.getString("turn.kind")).isEqualTo("correct-filing");
        assertThat(turn.getBoolean("turn.mine")).isTrue();
        assertThat(turn.getList("correction.items.text")).containsExactly("请明确诉讼请求");
        expect(answered, 201);
        assertThat(answered.jsonPath().getList("filing.claims")).hasSize(2);
        expect(again, 409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("correction-already-asked");
        assertThat(again.jsonPath().getList("possible", String.class)).contains("accept-case");
    }

    @Test
    void an_accepted_case_gets_its_number_its_judge_and_an_invitation_for_the_defendant() {
        var accepted = anAcceptedCase(lin());

        var seen = read(judgeLi(), "/api/cases/" + accepted.caseId());
        var kinds = read(lin(), "/api/cases/" + accepted.caseId() + "/timeline").getList("items.kind", String.class);

        assertThat(accepted.number()).matches("（\\d{4}）浙1121民初\\d+号");
        assertThat(seen.getString("judge.name")).isNotBlank();
        assertThat(seen.getString("state")).isEqualTo("accepted");
        assertThat(seen.getString("turn.kind")).isEqualTo("link-case");
        assertThat(kinds).contains("case-filed", "case-accepted", "party-invited");
    }

    @Test
    void the_defendant_links_the_case_and_everybody_hears_of_it() {
        var defendant = Someone.newcomer("wu-linked");
        var accepted = aLinkedCase(lin(), defendant);

        var seen = read(defendant, "/api/cases/" + accepted.caseId());

        assertThat(seen.getString("myCapacity")).isEqualTo("defendant");
        assertThat(seen.getString("turn.kind")).isEqualTo("verify-identity");
        assertThat(seen.getBoolean("turn.mine")).isTrue();
        expect(defendant.asks().post("/api/invitations/" + accepted.code() + "/link"), 409);
        expect(stranger().asks().get("/api/cases/" + accepted.caseId()), 404);
    }

    @Test
    void numbers_have_no_gaps_and_no_doubles_when_many_cases_are_accepted_at_once() throws Exception {
        var filed = IntStream.range(0, 6)
                .mapToObj(index -> aFiledCase(lin()).caseId())
                .toList();
        clerkChen().id();
        judgeLi().id();

        var numbers = new TreeSet<Integer>();
        try (var desks = Executors.newFixedThreadPool(6)) {
            var waiting = filed.stream()
                    .map(caseId ->
                            desks.submit((Callable<String>) () -> accept(caseId).path("number")))
                    .toList();
            for (var number : waiting) {
                numbers.add(Integer.valueOf(number.get().replaceAll(".*民初(\\d+)号", "$1")));
            }
        }

        assertThat(numbers).hasSize(6);
        assertThat(numbers.last() - numbers.first()).isEqualTo(5);
    }

    @Test
    void two_chinese_characters_find_a_case() {
        var filing = new HashMap<>(completeFiling());
        filing.put("facts", "双方在罗马经营裁缝铺期间产生矛盾。");
        var draft = draft(lin(), filing);
        var receipt = lin().asks().header("If-Match", draft.etag()).post("/api/filings/" + draft.id() + "/submission");

        var found = read(lin(), "/api/cases?q=裁缝").getList("items.id", String.class);
        var notFound = read(lin(), "/api/cases?q=渔船").getList("items.id", String.class);
        var notTheirs = read(stranger(), "/api/cases?q=裁缝").getList("items.id", String.class);

        assertThat(found).containsExactly(receipt.<String>path("caseId"));
        assertThat(notFound).isEmpty();
        assertThat(notTheirs).isEmpty();
    }

    @Test
    void lists_come_in_pages_that_hold_each_case_once() {
        for (int index = 0; index < 3; index++) {
            aFiledCase(lin());
        }

        var ids = new ArrayList<String>();
        var page = read(lin(), "/api/cases?limit=2");
        while (page.getString("next") != null) {
            assertThat(page.getList("items")).hasSize(2);
            ids.addAll(page.getList("items.id", String.class));
            page = read(lin(), "/api/cases?limit=2&cursor=" + page.getString("next"));
        }
        ids.addAll(page.getList("items.id", String.class));

        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(3)
                .containsAll(read(lin(), "/api/cases?limit=100").getList("items.id", String.class));
    }

    @Test
    void a_list_is_narrowed_to_one_state() {
        var filed = aFiledCase(lin()).caseId();
        var accepted = anAcceptedCase(lin()).caseId();

        var found = read(lin(), "/api/cases?state=accepted&limit=100");

        assertThat(found.getList("items.id", String.class)).contains(accepted).doesNotContain(filed);
        assertThat(found.getList("items.state", String.class)).containsOnly("accepted");
    }
}
