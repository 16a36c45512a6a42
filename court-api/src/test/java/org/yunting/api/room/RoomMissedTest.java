package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.recording.GapCause;

/** Whoever comes back after a broken line hears what happened in the courtroom meanwhile: once, in order, and no more than was told to them. */
@CourtTest
class RoomMissedTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @Inject
    LiveRooms live;

    @Inject
    HearingDesk desk;

    @Inject
    Transactions transactions;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    @BeforeEach
    void open_a_session() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        judge = keep(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        plaintiff = keep(BrowserPage.entered(hearing, Someone.lin()));
        defendant = keep(BrowserPage.entered(hearing, Someone.wu()));
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void whoever_comes_back_hears_what_happened_meanwhile_in_order_before_the_state_that_stands_after_it() {
        long heard = loses(plaintiff, lin);
        defendant.does("object", "ground", "irrelevant");
        judge.does("rule-on-objection", "ruling", "sustained", "reason", "与本案无关");
        judge.does("show-exhibit", "exhibit", fixture.exhibit("P-1").toString());
        judge.does("stop-showing");
        judge.does("warn", "person", lin.toString(), "reason", "打断他人发言");

        var back = comesBack(plaintiff, Someone.lin(), heard);

        var acts = missedBy(back);
        assertThat(kindsOf(acts))
                .containsExactly("objection-raised", "objection-ruled-on", "exhibit-shown", "person-warned");
        assertThat(acts.getFirst().getString("person")).isEqualTo(wu.toString());
        var warned = acts.getLast();
        assertThat(warned.getString("capacity")).isEqualTo("judge");
        assertThat(warned.getString("about")).isEqualTo(nameOf(lin));
        assertThat(warned.getJsonObject("params").getString("reason")).isEqualTo("打断他人发言");
        assertThat(warned.getInstant("at")).isNotNull();
        assertThat(types(back)).containsSubsequence("welcome", "missed", "state");
    }

    @Test
    void nothing_is_told_twice_and_nothing_that_was_heard_before_the_line_broke() {
        judge.does("warn", "person", wu.toString(), "reason", "线路中断之前");
        long heard = loses(plaintiff, lin);
        judge.does("reprimand", "person", wu.toString(), "reason", "线路中断之后");

        var back = comesBack(plaintiff, Someone.lin(), heard);
        var told = kindsOf(missedBy(back));
        var again = comesBack(back, Someone.lin(), loses(back, lin));

        assertThat(told).containsExactly("person-reprimanded");
        assertThat(types(again)).doesNotContain("missed");
    }

    @Test
    void a_court_that_was_started_again_meanwhile_tells_it_as_well() {
        long heard = loses(plaintiff, lin);
        judge.does("pause", "reason", "休息十分钟");
        live.forget(new HearingId(hearing));
        judge.loses();
        judge = keep(BrowserPage.entered(hearing, Someone.judgeLi(), judge.device()));
        judge.does("resume");

        var back = comesBack(plaintiff, Someone.lin(), heard);

        assertThat(kindsOf(missedBy(back))).containsExactly("hearing-paused", "hearing-resumed");
    }

    @Test
    void of_very_much_the_latest_is_told_and_how_much_there_was_before() {
        long heard = loses(plaintiff, lin);
        for (int times = 0; times < 17; times++) {
            judge.does("warn", "person", wu.toString(), "reason", "打断他人发言");
            judge.does("reprimand", "person", wu.toString(), "reason", "再次打断他人发言");
        }

        var back = comesBack(plaintiff, Someone.lin(), heard);

        assertThat(missedBy(back)).hasSize(TellMissed.ACTS_MAX);
        assertThat(back.awaits("missed").getLong("earlier")).isEqualTo(4);
        assertThat(missedBy(back).getLast().getString("kind")).isEqualTo("person-reprimanded");
    }

    @Test
    void a_page_that_comes_for_the_first_time_or_does_not_say_what_it_heard_is_told_the_state_alone() {
        judge.does("warn", "person", wu.toString(), "reason", "打断他人发言");
        loses(plaintiff, lin);

        var another = keep(BrowserPage.entered(hearing, Someone.lin()));

        another.settles();
        assertThat(types(another)).doesNotContain("missed");
    }

    @Test
    void whoever_was_put_back_hears_nothing_of_what_they_were_not_there_for() {
        long heard = loses(plaintiff, lin);
        judge.does("warn", "person", wu.toString(), "reason", "原告在场时");
        judge.does("put-back", "person", lin.toString());
        judge.does("warn", "person", wu.toString(), "reason", "原告不在场时");

        var waiting = comesBack(plaintiff, Someone.lin(), heard);
        assertThat(types(waiting)).doesNotContain("missed");

        loses(waiting, lin);
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        judge.does("reprimand", "person", wu.toString(), "reason", "原告回来之后");
        var admitted = comesBack(waiting, Someone.lin(), heard);
        assertThat(kindsOf(missedBy(admitted))).containsExactly("person-admitted", "person-reprimanded");
    }

    @Test
    void a_witness_who_waits_hears_nothing_and_one_who_was_called_what_was_after_that() {
        var summoned = Participation.ofWitness(hearing);
        var pass = summoned.pass();
        var witness = keep(BrowserPage.enteredWith(pass));
        long heard = loses(witness, summoned.person());
        judge.does("take-step", "step", "claims", "reason", "简易程序");

        var waiting = keep(comesBackWith(pass, witness.device(), heard));
        assertThat(types(waiting)).doesNotContain("missed");

        loses(waiting, summoned.person());
        judge.does("call-witness", "person", summoned.person().toString(), "reason", "");
        judge.does("warn", "person", wu.toString(), "reason", "证人到庭之后");
        var called = keep(comesBackWith(pass, witness.device(), heard));
        assertThat(kindsOf(missedBy(called))).containsExactly("witness-called", "person-warned");
    }

    @Test
    void what_the_recording_lacked_meanwhile_is_told_to_the_bench_alone() {
        long ofPlaintiff = loses(plaintiff, lin);
        long ofJudge = positionIn(judge);
        noteGap();

        var plaintiffBack = comesBack(plaintiff, Someone.lin(), ofPlaintiff);
        judge.loses();
        var judgeBack = comesBack(judge, Someone.judgeLi(), ofJudge);

        assertThat(types(plaintiffBack)).doesNotContain("missed");
        assertThat(kindsOf(missedBy(judgeBack))).containsExactly("recording-interrupted");
    }

    /** As the recorder notes it, which has tests of its own. */
    private void noteGap() {
        var now = Actor.court().at(clock.now());
        context.run(() -> transactions.inOne(() -> desk.note(
                        new HearingId(hearing),
                        held -> held.recording().noteGap(null, GapCause.LINE_DOWN, now.at(), now))))
                .await()
                .indefinitely();
    }

    /** Breaks a line and waits until the court knows; gives what its page had heard. */
    private long loses(BrowserPage page, UUID person) {
        judge.settles();
        page.settles();
        long heard = positionIn(page);
        judge.forgets();
        page.loses();
        judge.awaitsPerson(person, entry -> !entry.getBoolean("connected"));
        return heard;
    }

    private static long positionIn(BrowserPage page) {
        return page.heard().stream()
                .filter(message -> message.getString("type").equals("state"))
                .mapToLong(state -> state.getLong("timeline"))
                .max()
                .orElseThrow();
    }

    private BrowserPage comesBack(BrowserPage page, Someone someone, long heard) {
        var back = keep(BrowserPage.open(page.device()));
        back.enter(BrowserPage.ticket(hearing, someone), heard);
        return settled(back);
    }

    private static BrowserPage comesBackWith(String pass, UUID device, long heard) {
        var back = BrowserPage.open(device);
        back.enter(Participation.ticket(pass), heard);
        return settled(back);
    }

    private static BrowserPage settled(BrowserPage page) {
        page.awaits("state");
        page.settles();
        return page;
    }

    private static List<JsonObject> missedBy(BrowserPage page) {
        var acts = page.awaits("missed").getJsonArray("acts");
        return IntStream.range(0, acts.size()).mapToObj(acts::getJsonObject).toList();
    }

    private static List<String> kindsOf(List<JsonObject> acts) {
        return acts.stream().map(act -> act.getString("kind")).toList();
    }

    private static List<String> types(BrowserPage page) {
        return page.heard().stream().map(message -> message.getString("type")).toList();
    }

    private String nameOf(UUID person) {
        return judge.awaitsPerson(person, entry -> true).getString("name");
    }

    private BrowserPage keep(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
