package org.yunting.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;
import org.yunting.law.kernel.CaseId;

@CourtTest
class OutboxTest {
    /** How long telling may take on a machine that does much else; not a measure of anything. */
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    StubbornListener listener;

    @BeforeEach
    void listen() {
        listener.listens(true);
    }

    @AfterEach
    void deafen() {
        listener.listens(false);
    }

    @Test
    void what_was_not_taken_is_told_again_and_nothing_of_that_case_overtakes_it() throws InterruptedException {
        var filed = Registry.aFiledCase(lin());
        var address = "/api/cases/" + filed.caseId();
        var notice = Map.of("items", List.of(Map.of("pointer", "/facts", "text", "请补充事实")), "days", 15);
        expect(
                clerkChen()
                        .sends(notice)
                        .header("If-Match", Registry.versionOf(filed.caseId(), clerkChen()))
                        .post(address + "/correction-notice"),
                201);
        var caseId = new CaseId(UUID.fromString(filed.caseId()));

        awaitTaken(caseId, 3);

        assertThat(listener.takenOf(caseId))
                .containsExactly("case-filed", "online-chosen-by-acting", "correction-requested");
        assertThat(listener.attemptsOn(caseId))
                .containsExactly(
                        "case-filed",
                        "case-filed",
                        "online-chosen-by-acting",
                        "online-chosen-by-acting",
                        "correction-requested",
                        "correction-requested");
        assertThat(waiting(filed.caseId())).isEmpty();
    }

    @Test
    void a_refused_act_leaves_nothing_to_tell() {
        var accepted = Registry.anAcceptedCase(lin());
        var before = written(accepted.caseId());

        expect(Registry.accept(accepted.caseId()), 409);

        assertThat(written(accepted.caseId())).isEqualTo(before);
    }

    private void awaitTaken(CaseId caseId, int events) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while ((listener.takenOf(caseId).size() < events
                        || !waiting(caseId.value().toString()).isEmpty())
                && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    private static List<String> waiting(String lane) {
        return CourtDatabase.texts("select id from outbox_messages where lane = '" + lane
                + "' and consumer = 'stubborn-listener' and delivered_at is null");
    }

    private static List<String> written(String lane) {
        return CourtDatabase.texts("select id from outbox_messages where lane = '" + lane + "' order by seq");
    }
}
