package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.nobody;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** What is left in the log of an act that was not done. */
@CourtTest
class RefusedActsTest {
    private final Log log = new Log();
    private UUID hearing;
    private UUID lin;
    private BrowserPage judge;
    private BrowserPage plaintiff;

    @BeforeEach
    void open_the_waiting_room() {
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        judge = BrowserPage.entered(hearing, Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = BrowserPage.entered(hearing, Someone.lin());
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void close_pages() {
        Logger.getLogger("").removeHandler(log);
        judge.close();
        plaintiff.close();
    }

    @Test
    void an_act_of_somebody_who_may_not_is_logged_with_ids_and_code_and_not_with_what_they_wrote() {
        assertThat(BrowserPage.refusalIn(plaintiff.asks("remove", "person", lin.toString(), "reason", "吴建华 is loud")))
                .isEqualTo("hearing-not-presiding");

        assertThat(log.lines)
                .contains("hearing " + hearing + ": remove asked by " + lin + " refused: hearing-not-presiding");
        assertThat(log.lines).noneMatch(line -> line.contains("吴建华") || line.contains("is loud"));
        assertThat(log.lines).noneMatch(line -> line.contains("lin-xiaomei"));
        assertThat(nobody().accept("text/plain").get("/q/metrics").asString())
                .contains("court_room_acts_refused_total{code=\"hearing-not-presiding\"");
    }

    @Test
    void an_act_out_of_its_stage_is_logged_too_and_one_that_was_done_is_not() {
        assertThat(BrowserPage.refusalIn(judge.asks("pause", "reason", "休庭十分钟")))
                .isEqualTo("hearing-act-not-lawful-now");
        judge.does("mute-all");

        assertThat(refusals()).singleElement().asString().contains(": pause asked by ");
    }

    private List<String> refusals() {
        return log.lines.stream()
                .filter(line -> line.startsWith("hearing " + hearing) && line.contains(" refused: "))
                .toList();
    }

    private static final class Log extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternFormatter words = new PatternFormatter("%s");

        @Override
        public void publish(LogRecord entry) {
            lines.add(words.format(ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
