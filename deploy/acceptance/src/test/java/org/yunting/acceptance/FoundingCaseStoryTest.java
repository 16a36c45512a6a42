package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The founding case, from complaint to record: a divorce before a county court in Zhejiang, she at home, he in Rome, both on phones. Each chapter rests on the one
 * before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingCaseStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String ROME = "Europe/Rome";
    private static final int LOOKS = 15;
    private static final double BETWEEN_LOOKS_MILLIS = 2_000;
    private static final Pattern CASE_NUMBER = Pattern.compile("（\\d{4}）浙1121民初\\d+号");
    private static final Pattern LETTER_TO_HIM =
            Pattern.compile("To: jianhua@example.org[\\s\\S]*https?://[^/]+(?<link>/invitation/[A-Za-z0-9-]+)");

    private House house;
    private Visitor plaintiff;
    private Visitor defendant;
    private Visitor clerk;
    private Visitor judge;
    private String casePath = "";
    private String hearingPath = "";

    @BeforeAll
    void the_court_opens() {
        house = House.open();
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI);
        defendant = Visitor.with(house, PHONE, "it", ROME);
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("clerk"));
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void she_files_on_her_phone_and_goes_on_on_another_device() {
        plaintiff.opens("/").pictures("1-landing").registers("xiaomei", "晓梅", "林");
        plaintiff.presses("cases:home.file").reads("cases:stepAsk.plaintiff").pictures("1-filing-first-step");
        plaintiff
                .writes("cases:field.plaintiff.name", "林晓梅")
                .chooses("cases:field.plaintiff.gender", "female")
                .writes("cases:field.plaintiff.birthDate", "1988-03-14")
                .chooses("cases:field.plaintiff.nationality", "CN")
                .writes("cases:field.plaintiff.identityNumber", "332522198803140024")
                .presses("cases:filing.next");
        plaintiff
                .reads("cases:stepAsk.plaintiff-contact")
                .chooses("cases:field.plaintiff.country", "CN")
                .writes("cases:field.plaintiff.address", "浙江省青田县鹤城街道")
                .writes("cases:field.plaintiff.phone", "+86 138 0000 0001")
                .presses("cases:filing.next")
                .reads("cases:save.saved");

        try (var computer = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn("xiaomei", House.PASSWORD)) {
            computer.presses("cases:home.draftGoOn")
                    .reads("cases:stepAsk.defendant")
                    .pictures("1-filing-resumed");
            computer.writes("cases:field.defendant.name", "吴建华")
                    .chooses("cases:field.defendant.gender", "male")
                    .writes("cases:field.defendant.birthDate", "1985-11-02")
                    .chooses("cases:field.defendant.nationality", "CN")
                    .presses("cases:filing.next");
            computer.reads("cases:stepAsk.defendant-contact")
                    .chooses("cases:field.defendant.country", "IT")
                    .writes("cases:field.defendant.address", "Via Principe Eugenio 12, Roma")
                    .writes("cases:field.defendant.email", "jianhua@example.org")
                    .chooses("cases:field.defendant.language", "it")
                    .chooses("cases:field.defendant.zone", ROME)
                    .presses("cases:filing.next");
            computer.reads("cases:stepAsk.marriage")
                    .writes("cases:field.marriage.registeredOn", "2012-05-20")
                    .writes("cases:field.marriage.registeredAt", "青田")
                    .presses("cases:filing.next");
            computer.reads("cases:stepAsk.children").presses("cases:filing.next");
            computer.reads("cases:stepAsk.property")
                    .writes("cases:field.property", "鹤城街道住房一套，无共同债务。")
                    .presses("cases:filing.next");
            computer.reads("cases:stepAsk.claims")
                    .writesInto(computer.field("cases:claim"), "请求判决准予原告与被告离婚。")
                    .presses("cases:filing.next");
            computer.reads("cases:stepAsk.facts")
                    .writes("cases:field.facts", "双方自2019年起分居，被告长期居住在意大利罗马，夫妻感情已经破裂。")
                    .presses("cases:filing.next");
            computer.reads("cases:filing.submitTitle").pictures("1-filing-summary");
            computer.ticks("cases:filing.truth").presses("cases:filing.submit").reads("cases:receipt.what");
            computer.pictures("1-receipt");
        }
    }

    @Test
    @Order(2)
    void the_clerk_asks_once_for_a_correction_and_then_accepts() {
        clerk.opens("/").readsText("林晓梅").pictures("2-work-list");
        clerk.follows("林晓梅").reads("cases:decision.title");
        casePath = clerk.path().replace("/decision", "");
        clerk.presses("cases:decision.way.correct")
                .reads("cases:notice.once")
                .writes("cases:notice.text", "请写明婚姻登记机关的全称。")
                .pictures("2-correction-notice")
                .presses("cases:notice.send");

        plaintiff.opens("/").reads("cases:turnAsk.correct-filing").pictures("2-your-turn");
        plaintiff.presses("cases:turnDo.correct-filing").readsText("请写明婚姻登记机关的全称。");
        plaintiff
                .writes("cases:field.marriage.registeredAt", "浙江省青田县民政局")
                .pictures("2-correction")
                .presses("cases:correction.send")
                .reads("cases:turnOther.decide-filing");

        clerk.opens(casePath + "/decision").reads("cases:decision.acceptDo").pictures("2-decision");
        clerk.presses("cases:decision.acceptDo").reads("parties:code");
        clerk.pictures("2-invitations");
        clerk.opens(casePath).reads(CASE_NUMBER).pictures("2-accepted");
    }

    @Test
    @Order(3)
    void he_is_invited_in_rome_registers_and_links_the_case() {
        var letter = LETTER_TO_HIM.matcher(house.awaitMessage(LETTER_TO_HIM));
        assertThat(letter.find()).isTrue();

        defendant.opens(letter.group("link"));
        defendant.reads("parties:invited").pictures("3-invitation");
        defendant.presses("parties:register").registersAtTheDoor("jianhua", "Jianhua", "Wu");
        defendant.reads("parties:linkTitle").pictures("3-link").presses("parties:linkDo");

        defendant.readsText("Roma").pictures("3-linked");
    }

    @Test
    @Order(4)
    void both_show_who_they_are_and_a_clerk_compares() {
        showsDocument(plaintiff, "林", "晓梅", "CN");
        showsDocument(defendant, "WU", "JIANHUA", "CN");
        defendant.pictures("4-identity-sent");

        compares("林晓梅");
        compares("Wu");

        plaintiff.opens("/identity").reads("identity:check.verified");
        defendant.opens("/identity").reads("identity:check.verified").pictures("4-identity-verified");
    }

    @Test
    @Order(5)
    void each_chooses_online_stage_by_stage() {
        defendant.opens(casePath + "/consent").reads("consent:question").pictures("5-consent");
        defendant.choosesOnlineForEveryStage(casePath);
        plaintiff.choosesOnlineForEveryStage(casePath);

        plaintiff
                .opens(casePath + "?tab=consent")
                .reads("consent:choice.online")
                .pictures("5-consent-board");
    }

    @Test
    @Order(6)
    void both_bring_evidence_straight_to_the_store() {
        brings(plaintiff, Papers.pdf("结婚证.pdf"), "结婚证", "证明双方的婚姻关系");
        brings(plaintiff, Papers.photo("合影.png", "2012"), "结婚照片", "证明婚姻登记时间");
        brings(defendant, Papers.video("dichiarazione.mp4"), "Dichiarazione video", "Prova la separazione dal 2019");
        defendant.pictures("6-sealed");

        plaintiff
                .opens(casePath + "?tab=evidence")
                .readsText("P-1")
                .readsText("P-2")
                .readsText("D-1");
        plaintiff.pictures("6-evidence");
    }

    @Test
    @Order(7)
    void the_clerk_finds_an_hour_fair_to_both_and_both_have_notice() {
        clerk.opens(casePath + "/schedule").reads("hearings:schedule.fairest").pictures("7-slots");
        clerk.page().getByRole(AriaRole.RADIO).first().click();
        hearingPath =
                clerk.presses("hearings:schedule.do").arrivesAt("/hearings/*").path();
        clerk.reads("hearings:publicity").pictures("7-scheduled");

        plaintiff.opens("/inbox").reads("notices:kind.hearing-scheduled").pictures("7-notice");
        defendant.opens("/inbox").reads("notices:kind.hearing-scheduled").pictures("7-notice");
    }

    @Test
    @Order(8)
    void they_meet_by_video_the_judge_mutes_one_shows_an_exhibit_and_closes() {
        var start = clerk.opens(hearingPath).reads("hearings:publicity").firstTime();
        clerk.opens("/me").movesTheDemoClockTo(start).pictures("8-demo-clock");

        judge.entersRoom(hearingPath).presses("room:act.open-waiting-room");
        plaintiff.entersRoom(hearingPath).reads("room:waiting.open").pictures("8-waiting");
        defendant.entersRoom(hearingPath).reads("room:waiting.open").pictures("8-waiting");
        judge.pictures("8-admit").presses("room:people.admitAll");
        judge.presses("room:act.open-session");

        for (var one : new Visitor[] {judge, plaintiff, defendant}) {
            assertThat(one.decodesPicturesOfOthers(2))
                    .as("pictures seen by %s", one.texts().language())
                    .isTrue();
        }
        System.out.println("first remote frame after entering, ms: judge " + judge.firstFrameMillis() + ", plaintiff "
                + plaintiff.firstFrameMillis() + ", defendant " + defendant.firstFrameMillis());
        judge.pictures("8-session");
        plaintiff.pictures("8-session");
        defendant.pictures("8-session");

        judge.bench().mutes("Wu");
        defendant.reads("room:notice.muted").pictures("8-muted");
        judge.bench().unmutes("Wu");

        judge.bench().shows("P-2");
        plaintiff.readsText("P-2").pictures("8-exhibit");
        defendant.readsText("P-2").pictures("8-exhibit");
        judge.presses("room:act.stop-showing");

        judge.presses("room:act.close").presses("room:act.close");
        plaintiff.reads("room:over.closed").pictures("8-closed");
        defendant.reads("room:over.closed");
    }

    @Test
    @Order(9)
    void the_record_is_there_after_everything_was_killed() {
        clerk.opens(hearingPath).reads("hearings:attendance").pictures("9-record");
        var before = settledText(clerk);

        house.killEverythingAndStartAgain();

        var after = settledText(clerk.opens(hearingPath).reads("hearings:attendance"));
        assertThat(after).contains("P-2");
        assertThat(after.lines().count()).as(after).isEqualTo(before.lines().count());
        clerk.opens(casePath + "?tab=timeline").reads(CASE_NUMBER).pictures("9-timeline");
    }

    /** What can be read once nothing more is on its way: the parts of the page come one after the other. */
    private static String settledText(Visitor reader) {
        var read = reader.text();
        for (int look = 0; look < LOOKS; look++) {
            reader.page().waitForTimeout(BETWEEN_LOOKS_MILLIS);
            var next = reader.text();
            if (next.equals(read)) {
                return read;
            }
            read = next;
        }
        throw new AssertionError("the page does not come to rest: " + read);
    }

    private void showsDocument(Visitor person, String familyName, String givenName, String country) {
        person.opens("/identity").reads("identity:check.why");
        person.picks(
                "identity:check.file", Papers.photo("passport-" + familyName + ".png", familyName + " " + givenName));
        person.reads("evidence:progress.sealed");
        person.writes("identity:document.familyName", familyName)
                .writes("identity:document.givenName", givenName)
                .writes("identity:document.number", "EA1234567")
                .chooses("identity:document.issuingCountry", country)
                .writes("identity:document.birthDate", "1985-11-02")
                .writes("identity:document.expiresOn", "2031-05-01")
                .pictures("4-identity");
        person.presses("identity:check.send").reads("identity:check.waiting");
    }

    private void compares(String name) {
        clerk.opens("/identity-checks").pressesOn(name, "identity:checks.open").reads("identity:compare.how");
        clerk.pictures("4-compare").presses("identity:compare.confirm").arrivesAt("/identity-checks");
    }

    private void brings(Visitor person, Path file, String title, String purpose) {
        person.opens(casePath + "/evidence").picks("evidence:pickFile", file);
        person.writes("evidence:title", title)
                .writes("evidence:purpose", purpose)
                .pictures("6-about");
        person.presses("evidence:send").reads("evidence:progress.sealed");
    }
}
