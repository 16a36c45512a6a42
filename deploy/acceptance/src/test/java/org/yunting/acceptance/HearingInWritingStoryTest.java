package org.yunting.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import java.util.List;
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
 * A hearing of people who do not hear, on devices without camera and microphone: the same stages, typed, from the waiting room to the sealed record. Each
 * chapter rests on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HearingInWritingStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String PLAINTIFF = "林秀兰";
    private static final String WITNESS = "周文彬";

    private static final String CLAIM = "请求判决准予离婚，女儿由我抚养。";
    private static final String DEFENCE = "Sono d’accordo con il divorzio; chiedo di vedere mia figlia.";
    private static final String QUESTION = "证人何时最后一次见到他们同住？";
    /** Of a door at which no device is found. */
    private static final String ENTER = "room:check.enterWithoutBoth";

    private static final String ANSWER = "2019年春节。";

    private House house;
    private Visitor judge;
    private Visitor clerk;
    private Visitor plaintiff;
    private Visitor defendant;
    private Visitor witness;
    private String hearingPath = "";

    @RegisterExtension
    LastSeen lastSeen = new LastSeen("w", () -> Stream.of(judge, clerk, plaintiff, defendant, witness));

    @BeforeAll
    void the_court_opens() {
        house = House.openWithoutDevices();
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("clerk"));
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI).signsIn(house.account("plaintiff"));
        defendant = Visitor.with(house, PHONE, "it", "Europe/Rome").signsIn(house.account("defendant"));
        witness = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI);
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void whoever_has_no_microphone_is_told_at_the_door_that_they_can_write() {
        hearingPath = judge.presses("hearings:open").arrivesAt("/hearings/*").path();
        clerk.opens(hearingPath)
                .presses("participants:summon")
                .writes("participants:name", WITNESS)
                .chooses("participants:calledBy", "原告 " + PLAINTIFF)
                .writes("participants:email", "zhou@example.org")
                .presses("participants:summonDo")
                .readsText(WITNESS);
        var start = clerk.firstTime();
        clerk.opens("/me").movesTheDemoClockTo(start);

        enters(judge).presses("room:act.open-waiting-room");
        enters(clerk);
        defendant.opens(hearingPath + "/room").reads("room:check.write").pictures("w1-no-microphone");
        for (var party : List.of(plaintiff, defendant)) {
            enters(party).reads("room:waiting.open");
            assertThat(party.button("room:bar.write")).hasCount(0);
        }
        new WayIn(house, ENTER).comesThrough(witness, "zhou@example.org");
        witness.reads("room:witness.now.waiting-room-open");
    }

    @Test
    @Order(2)
    void what_one_types_all_in_the_room_read_at_once_in_their_stage() {
        judge.presses("room:people.admitAll").presses("room:act.open-session");
        states(judge, "现在开庭。");
        judge.bench()
                .goesOnTo("identities")
                .goesOnTo("rights")
                .goesOnTo("recusal")
                .goesOnTo("claims");
        plaintiff.reads("room:asked.claims");
        states(plaintiff, CLAIM);
        judge.bench().goesOnTo("defence");
        states(defendant, DEFENCE);

        for (var inRoom : List.of(judge, clerk, plaintiff, defendant)) {
            readsStated(inRoom, CLAIM);
            readsStated(inRoom, DEFENCE);
        }
        defendant.pictures("w2-stated");
        judge.pictures("w2-bench");
        assertThat(witness.text()).doesNotContain(CLAIM);
    }

    @Test
    @Order(3)
    void an_objection_holds_the_pen_too_until_it_is_ruled_on() {
        defendant
                .presses("room:act.object")
                .presses("ui:objectionGround.irrelevant")
                .reads("room:objection.mine");

        writes(plaintiff, "他从来不管孩子。");
        plaintiff
                .presses("room:writing.send")
                .reads("ui:refusal.hearing-person-silenced")
                .pictures("w3-silenced");
        assertThat(field(plaintiff)).hasValue("他从来不管孩子。");
        judge.presses("room:objection.overruled");
        defendant.readsNoMore("room:objection.mine");

        plaintiff.presses("room:writing.send");
        assertThat(field(plaintiff)).hasValue("");
        readsStated(defendant, "他从来不管孩子。");
    }

    @Test
    @Order(4)
    void a_witness_is_asked_and_answers_in_writing_and_reads_nothing_from_before() {
        judge.bench().goesOnTo("evidence").calls(WITNESS);
        witness.presses("room:act.give-undertaking");
        states(judge, QUESTION);
        readsStated(witness, QUESTION);
        states(witness, ANSWER);
        witness.pictures("w4-witness");
        assertThat(witness.text()).doesNotContain(CLAIM);

        for (var inRoom : List.of(judge, plaintiff, defendant)) {
            readsStated(inRoom, ANSWER);
        }
        judge.bench().dismisses(WITNESS);
        witness.reads("room:dismissed.title");
    }

    @Test
    @Order(5)
    void what_was_typed_is_the_record_that_all_confirm_and_the_court_signs() {
        judge.bench()
                .goesOnTo("debate")
                .goesOnTo("last-word-plaintiff")
                .goesOnTo("last-word-defendant")
                .goesOnTo("mediation-offer")
                .goesOnTo("record-reading");
        var record = new SignedRecord(judge, clerk, List.of(plaintiff, defendant));
        record.isReadAndConfirmed();
        judge.bench().goesOnTo("closing");
        judge.presses("room:act.close").presses("room:act.close");
        record.isSealed(hearingPath);

        for (var said : List.of(CLAIM, DEFENCE, QUESTION, ANSWER)) {
            plaintiff.readsText(said);
        }
    }

    private Visitor enters(Visitor person) {
        return person.opens(hearingPath + "/room").presses(ENTER);
    }

    private static void states(Visitor person, String text) {
        writes(person, text);
        person.presses("room:writing.send");
        assertThat(field(person)).hasValue("");
    }

    private static void writes(Visitor person, String text) {
        if (!field(person).isVisible()) {
            person.presses("room:bar.write");
        }
        field(person).fill(text);
    }

    private static Locator field(Visitor person) {
        return person.page().getByLabel(person.texts().text("room:writing.label"));
    }

    private static void readsStated(Visitor reader, String text) {
        assertThat(reader.page().locator("[data-statement]").filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible();
    }
}
