package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.options.AriaRole;
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
 * Somebody of the public looks on at a hearing with a phone: before the judge lets them, once the court knows who they are, while a passage is closed, and to
 * the end. Nobody in the room ever hears or sees them. Each chapter rests on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GalleryStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String PLAINTIFF = "林秀兰";
    private static final String OBSERVER = "何雨薇";

    private House house;
    private Visitor judge;
    private Visitor clerk;
    private Visitor plaintiff;
    private Visitor observer;
    private String casePath = "";
    private String hearingPath = "";
    private String galleryPath = "";

    @RegisterExtension
    LastSeen lastSeen = new LastSeen("g", () -> Stream.of(judge, clerk, plaintiff, observer));

    @BeforeAll
    void the_court_opens() {
        house = House.openForMany();
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("clerk"));
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI).signsIn(house.account("plaintiff"));
        observer = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI).signsIn(house.account("newcomer"));
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void a_public_hearing_is_summoned_and_its_gallery_is_not_open_before_the_judge_says_so() {
        casePath =
                clerk.opens("/cases").follows(PLAINTIFF).arrivesAt("/cases/*").path();
        clerk.opens(casePath + "/schedule").reads("hearings:schedule.fairest");
        clerk.page().getByRole(AriaRole.RADIO).first().click();
        hearingPath = clerk.chooses("hearings:publicity", "public")
                .presses("hearings:schedule.do")
                .arrivesAt("/hearings/*")
                .path();
        galleryPath = hearingPath.replace("/hearings/", "/gallery/");
        var start = clerk.reads("hearings:galleryLink").firstTime();
        clerk.pictures("g1-hearing").opens("/me").movesTheDemoClockTo(start);

        observer.opens(galleryPath).reads("gallery:unknownTitle").pictures("g1-unknown");
        plaintiff
                .opens(galleryPath)
                .reads("ui:refusal.hearing-summoned-do-not-look-on")
                .pictures("g1-summoned");
    }

    @Test
    @Order(2)
    void whoever_the_court_knows_waits_at_the_door_until_the_judge_opens_the_gallery() {
        clerk.opens("/identity-checks").pressesOn(OBSERVER, "identity:checks.open");
        clerk.presses("identity:compare.confirm").arrivesAt("/identity-checks");
        observer.reads("gallery:shutTitle").pictures("g2-shut");

        judge.entersRoom(hearingPath).presses("room:act.open-waiting-room");
        plaintiff.entersRoom(hearingPath).reads("room:waiting.open");
        judge.admitsNext();
        judge.presses("room:act.open-session");
        judge.seesOthersMove(1).reads("room:gallery.stands.shut").presses("room:act.open-gallery");

        observer.reads("gallery:openTitle").pictures("g2-open");
    }

    @Test
    @Order(3)
    void they_see_and_hear_the_court_with_their_own_name_over_it_and_no_name_of_a_party() {
        observer.ticks("gallery:undertake").presses("gallery:enter").reads("gallery:unheard");

        observer.seesOthersMove(2).pictures("g3-looking-on");
        assertThat(observer.page().locator("audio").count()).isEqualTo(2);
        assertThat(observer.page().locator("[data-watermark]").getAttribute("data-watermark"))
                .isEqualTo(OBSERVER);
        assertThat(observer.text()).doesNotContain(PLAINTIFF);
        plaintiff.reads("room:gallery.sign.open").pictures("g3-in-the-room");
        judge.pictures("g3-bench");
        for (var inRoom : new Visitor[] {judge, plaintiff}) {
            assertThat(inRoom.page().locator("audio").count()).isEqualTo(1);
            assertThat(inRoom.text()).doesNotContain(OBSERVER);
        }
    }

    @Test
    @Order(4)
    void for_a_passage_they_hear_and_see_nothing_and_afterwards_it_goes_on_by_itself() {
        judge.presses("room:act.close-gallery").chooses("room:gallery.ground", "privacy");
        judge.writes("room:desk.reason", "涉及当事人的病历").pictures("g4-closing");
        judge.presses("room:act.close-gallery");

        observer.reads("gallery:closedTitle").pictures("g4-closed");
        assertThat(observer.page().locator("video, audio").count()).isZero();
        assertThat(observer.text()).doesNotContain("病历");
        plaintiff.reads("room:gallery.sign.closed");

        judge.presses("room:act.open-gallery");
        observer.seesOthersMove(2);
    }

    @Test
    @Order(5)
    void on_a_larger_screen_they_take_their_own_place_and_the_phone_says_so() {
        var desk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("newcomer"));
        desk.opens(galleryPath).reads("gallery:openTitle").pictures("g5-door");
        desk.ticks("gallery:undertake")
                .presses("gallery:enter")
                .seesOthersMove(2)
                .pictures("g5-looking-on");

        observer.reads("gallery:end.replaced").pictures("g5-replaced");
        assertThat(observer.page().locator("video, audio").count()).isZero();

        judge.presses("room:act.close").presses("room:act.close");
        desk.reads("gallery:end.over").pictures("g5-over");
        desk.close();
        clerk.opens(casePath + "?tab=timeline")
                .reads("timeline:kind.gallery-opened")
                .reads("timeline:kind.gallery-closed")
                .pictures("g5-timeline");
    }
}
