package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Before a hearing: the plaintiff tries out her phone, the defendant's browser keeps his microphone from him, and the clerk helps him by telephone; then
 * he goes from the phone to a desk and back. Each chapter rests on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LineTestStoryTest {
    private static final String DEFENDANT = "吴建国";
    /** The choices of a closed list are there, and not to be seen. */
    private static final Locator.WaitForOptions IN_CLOSED_LIST =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final int TESTS_MAX = 3;
    private static final String NOTE = "已电话指导：在浏览器设置中允许麦克风。";

    private House house;
    private Visitor clerk;
    private Visitor plaintiff;
    private Visitor defendant;

    @RegisterExtension
    LastSeen lastSeen = new LastSeen("l", () -> Stream.of(clerk, plaintiff, defendant));

    @BeforeAll
    void the_court_opens() {
        house = House.open();
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", "Asia/Shanghai").signsIn(house.account("clerk"));
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", "Asia/Shanghai").signsIn(house.account("plaintiff"));
        defendant = Visitor.with(house, PHONE, "it", "Europe/Rome").signsIn(house.account("defendant"));
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void on_the_page_of_the_hearing_a_party_sees_in_ten_seconds_how_her_line_is() {
        plaintiff.opens("/calendar").presses("hearings:open").arrivesAt("/hearings/*");
        plaintiff.reads("hearings:lineTest.lead");
        plaintiff.pictures("l1-before");

        plaintiff.presses("hearings:lineTest.begin").presses("linetest:sound.play");
        plaintiff.presses("linetest:sound.yes").presses("linetest:start").reads("linetest:returned");
        plaintiff.pictures("l1-measuring");

        assertThat(verdictInTheEnd(plaintiff)).isIn("good", "fair");
        plaintiff.pictures("l1-verdict");
        plaintiff.presses("linetest:close").reads("hearings:lineTest.at");
    }

    @Test
    @Order(2)
    void whose_browser_blocks_the_microphone_reads_what_to_do_and_the_clerk_learns_of_it() {
        BlockedMicrophone.on(defendant.page());
        defendant.opens("/calendar").presses("hearings:open").arrivesAt("/hearings/*");
        defendant.presses("hearings:lineTest.begin");
        defendant.reads("room:help.title").pictures("l2-blocked");
        defendant.presses("linetest:start");

        assertThat(verdict(defendant)).isEqualTo("poor");
        defendant.reads("linetest:done.poor").reads("linetest:what.microphone-blocked");
        defendant.pictures("l2-poor");

        clerk.opens("/").reads("cases:desk.lineTests_other").pictures("l2-task");
        clerk.follows(DEFENDANT).arrivesAt("/hearings/*").presses("hearings:lineTest.seeTo");
        clerk.writes("hearings:lineTest.note", NOTE).pictures("l2-note");
        // What is written can be read in its field as well: whoever leaves before that is gone has not said it.
        clerk.presses("hearings:lineTest.seeTo")
                .readsNoMore("hearings:lineTest.note")
                .readsText(NOTE);
        clerk.opens("/").reads("cases:desk.search").readsNoMore("cases:desk.lineTests_other");
    }

    @Test
    @Order(3)
    void helped_they_test_again_at_the_door_and_go_in() {
        BlockedMicrophone.noMoreOn(defendant.page());
        var late = LateDevices.on(defendant.page());
        defendant.opens(defendant.path() + "/room").reads("room:check.asking").pictures("l3-asking");
        var before = placeOfBegin();

        late.come();
        defendant.reads("room:check.say");
        assertThat(placeOfBegin()).isEqualTo(before);
        late.areListed();
        defendant.field("room:check.microphone").locator("option").nth(1).waitFor(IN_CLOSED_LIST);
        assertThat(placeOfBegin()).isEqualTo(before);
        defendant.page().waitForFunction("() => document.querySelector('meter').value > 0");
        defendant.pictures("l3-ready");

        defendant.presses("hearings:lineTest.begin").presses("linetest:start");

        assertThat(verdictInTheEnd(defendant)).isIn("good", "fair");
        defendant.pictures("l3-at-the-door");
        defendant.presses("room:check.enter").reads("room:waiting.scheduled").pictures("l3-waiting");
    }

    @Test
    @Order(4)
    void on_a_second_device_they_are_asked_and_take_their_place_along_and_back() {
        var desk = Visitor.with(house, DESKTOP, "it", "Europe/Rome").signsIn(house.account("defendant"));
        desk.entersRoom(defendant.path().replace("/room", ""))
                .reads("room:refused.replaced")
                .pictures("l4-asked");
        defendant.reads("room:waiting.scheduled");

        desk.presses("room:refused.takeBack").reads("room:waiting.scheduled");
        defendant.reads("room:refused.replacedTitle").pictures("l4-taken-along");

        defendant.presses("room:refused.takeBack").reads("room:waiting.scheduled");
        desk.reads("room:refused.replacedTitle");
        desk.close();
    }

    /** How far down the page the defendant would put the thumb to begin, in CSS pixels. */
    private double placeOfBegin() {
        return defendant.button("hearings:lineTest.begin").first().boundingBox().y;
    }

    /** A machine that is busy makes a poor line for a moment. They do what the page says then: test again. */
    private static String verdictInTheEnd(Visitor whose) {
        var said = verdict(whose);
        for (int tests = 1; said.equals("poor") && tests < TESTS_MAX; tests++) {
            whose.presses("linetest:again");
            said = verdict(whose);
        }
        return said;
    }

    /** What the page says of the line, once it says something. */
    private static String verdict(Visitor whose) {
        var said = whose.page().locator("[data-verdict]");
        said.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return String.valueOf(said.getAttribute("data-verdict"));
    }
}
