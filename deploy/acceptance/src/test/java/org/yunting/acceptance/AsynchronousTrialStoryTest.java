package org.yunting.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.TimesOnPage.due;
import static org.yunting.acceptance.TimesOnPage.firstTimeOf;
import static org.yunting.acceptance.TimesOnPage.instant;
import static org.yunting.acceptance.TimesOnPage.timeOf;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The founding case tried asynchronously, from consent to signed record, over the last Sunday of October: in the night before it Italy is six hours behind the
 * court, and from then on seven. Each chapter rests on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AsynchronousTrialStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String ROME = "Europe/Rome";
    private static final LocalTime MORNING_IN_ROME = LocalTime.of(7, 0);
    private static final List<String> STAGES = List.of("evidence-exchange", "inquiry", "hearing");

    private static final String QUESTION = "双方自何时起分居？房屋由谁居住？";
    private static final String HIS_ANSWER = "Viviamo separati dal marzo 2021; nella casa di Qingtian abita lei.";
    private static final String HER_ANSWER = "自2021年3月起分居，房屋一直由我居住。";
    private static final String ISSUE = "夫妻感情是否确已破裂？";
    private static final String HER_ARGUMENT = "分居已逾五年，感情确已破裂。";
    private static final String HIS_ARGUMENT = "Anch’io ritengo che il matrimonio sia finito.";
    private static final String HER_LAST_WORD = "请求准予离婚，女儿由我抚养。";
    private static final String HIS_LAST_WORD = "Accetto il divorzio e chiedo di vedere mia figlia ogni estate.";

    /** The Sunday on which the clocks of Italy go back from 3:00 to 2:00. */
    private final LocalDate change = ClockChange.next();

    private House house;
    private Visitor judge;
    private Visitor clerk;
    private Visitor plaintiff;
    private Visitor defendant;
    private String casePath = "";
    private String trialPath = "";
    private int minute;

    @BeforeAll
    void the_court_opens_on_the_wednesday_before() {
        house = House.open(Map.of(
                "COURT_DEMO_BEGINS",
                change.minusDays(4)
                        .atTime(MORNING_IN_ROME)
                        .toInstant(ZoneOffset.UTC)
                        .toString()));
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("clerk"));
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI).signsIn(house.account("plaintiff"));
        defendant = Visitor.with(house, PHONE, "it", ROME).signsIn(house.account("defendant"));
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void the_judge_calls_the_hearing_off_reads_what_the_rules_say_and_proposes() {
        judge.presses("hearings:open").arrivesAt("/hearings/*");
        judge.presses("hearings:vacate")
                .writes("hearings:vacateReason", "双方希望异步审理。")
                .presses("hearings:vacate")
                .reads("ui:hearingState.vacated");
        casePath = judge.opens("/cases").follows("林秀兰").arrivesAt("/cases/*").path();
        trialPath = casePath + "/trial";

        judge.opens(trialPath).reads("asynctrial:ruleSet.cn-olr-2021").pictures("a1-what-the-rules-say");
        for (var requirement :
                List.of("examination-apart", "attendance-difficult", "facts-undisputed", "divorce-mediated")) {
            judge.reads("asynctrial:requirement." + requirement);
        }
        STAGES.forEach(stage -> judge.ticks("ui:stage." + stage));
        judge.presses("asynctrial:propose").reads("asynctrial:state.consenting").pictures("a1-proposed");
    }

    @Test
    @Order(2)
    void each_consents_stage_by_stage_and_nothing_is_ticked_beforehand() {
        for (var party : parties()) {
            party.choosesOnlineForEveryStage(casePath);
            party.opens(trialPath).reads("asynctrial:explain.answer-proposal");
            assertThat(party.page().locator("main input[type=checkbox]")).hasCount(STAGES.size());
            assertThat(party.page().locator("main input[type=checkbox]:checked"))
                    .hasCount(0);
            party.pictures("a2-asked");
            STAGES.forEach(stage -> party.ticks("ui:stage." + stage));
            party.presses("asynctrial:agree").reads("asynctrial:nothingForYou");
        }
        plaintiff.opens(trialPath).reads("asynctrial:stands.agreed").pictures("a2-agreed");
    }

    @Test
    @Order(3)
    void each_confirms_who_acts() {
        opensStage("identity");
        for (var party : parties()) {
            party.opens(trialPath).presses("asynctrial:do.confirm-identity").reads("asynctrial:nothingForYou");
        }
    }

    @Test
    @Order(4)
    void a_question_of_friday_is_due_on_sunday_when_italy_has_other_hours() {
        courtMovesTo(change.minusDays(2), LocalTime.of(13, 0));
        opensStage("inquiry");
        for (var name : List.of("林秀兰", "吴建国")) {
            judge.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                    .check();
        }
        judge.writes("asynctrial:kind.question", QUESTION)
                .presses("asynctrial:do.ask-questions")
                .reads("asynctrial:waitingFor")
                .pictures("a4-asked");

        defendant.opens(trialPath).readsText(QUESTION).pictures("a4-asked");
        minute = due(defendant).atZone(ZoneOffset.UTC).getMinute();
        assertThat(due(defendant)).isBetween(ClockChange.at(change, 13, 0), ClockChange.at(change, 13, 59));
        assertThat(firstTimeOf(defendant).innerText())
                .isEqualTo(
                        "dom %d ott 14:%02d ora tua, Roma (tribunale 21:%02d)", change.getDayOfMonth(), minute, minute);
        // Two days by the sun, though from three o'clock to two o'clock by the clock on the wall.
        defendant.readsText("mancano 1 g 23 h");
        var asked = timeOf(defendant, QUESTION);
        int askedAt = instant(asked).atZone(ZoneOffset.UTC).getMinute();
        assertThat(asked.innerText())
                .isEqualTo(
                        "ven %d ott 15:%02d ora tua, Roma (tribunale 21:%02d)",
                        change.minusDays(2).getDayOfMonth(), askedAt, askedAt);

        plaintiff.opens(trialPath).readsText(QUESTION).pictures("a4-asked");
        assertThat(firstTimeOf(plaintiff).innerText())
                .isEqualTo("10月%d日周日 21:%02d（法院时间）", change.getDayOfMonth(), minute);
    }

    @Test
    @Order(5)
    void he_answers_on_saturday_from_a_phone_that_lost_its_page_in_between() {
        courtMovesTo(change.minusDays(1), LocalTime.of(9, 0));
        defendant.opens(trialPath).writes("asynctrial:yourAnswer", HIS_ANSWER).reads("asynctrial:draft.kept");
        defendant.pictures("a5-draft");

        defendant.page().reload();
        assertThat(defendant.field("asynctrial:yourAnswer")).hasValue(HIS_ANSWER);
        defendant.presses("asynctrial:sealAnswer").reads("asynctrial:explain.say-if-anything-further");

        var answered = timeOf(defendant, HIS_ANSWER);
        int answeredAt = instant(answered).atZone(ZoneOffset.UTC).getMinute();
        assertThat(answered.innerText())
                .isEqualTo(
                        "sab %d ott 11:%02d ora tua, Roma (tribunale 17:%02d)",
                        change.minusDays(1).getDayOfMonth(), answeredAt, answeredAt);
    }

    @Test
    @Order(6)
    void she_answers_aloud_on_sunday_and_his_page_is_seven_hours_behind_the_court_now() {
        courtMovesTo(change, LocalTime.of(7, 30));
        plaintiff.opens(trialPath);
        var aloud = new SpokenAnswer(plaintiff);
        aloud.says(HER_ANSWER);
        plaintiff.reads("asynctrial:explain.say-if-anything-further").pictures("a6-answered");

        defendant.opens(trialPath).readsText(HER_ANSWER).pictures("a6-after-the-change");
        aloud.isHeardBy(defendant);
        var answered = timeOf(defendant, HER_ANSWER);
        answered.scrollIntoViewIfNeeded();
        defendant.pictures("a6-answers");
        int answeredAt = instant(answered).atZone(ZoneOffset.UTC).getMinute();
        assertThat(answered.innerText())
                .isEqualTo(
                        "dom %d ott 08:%02d ora tua, Roma (tribunale 15:%02d)",
                        change.getDayOfMonth(), answeredAt, answeredAt);
        // What was said before the change keeps the hour it was said at, and the end its own.
        assertThat(timeOf(defendant, HIS_ANSWER).innerText()).contains(" 11:", "tribunale 17:");
        assertThat(firstTimeOf(defendant).innerText())
                .isEqualTo(
                        "dom %d ott 14:%02d ora tua, Roma (tribunale 21:%02d)", change.getDayOfMonth(), minute, minute);
        defendant.readsText("mancano 5 h");

        parties().forEach(this::hasNothingFurther);
    }

    @Test
    @Order(7)
    void each_speaks_of_the_other_s_exhibits_by_the_three_properties() {
        judge.opens(trialPath);
        for (var question : List.of(
                "examination-apart-chosen",
                "attendance-difficult",
                "applied-in-writing",
                "facts-undisputed",
                "spouses-speak-for-themselves",
                "foreign-state-permits")) {
            judge.chooses("asynctrial:find", question).writes("asynctrial:findingReason", "询问笔录及双方书面申请");
            judge.presses("asynctrial:yes");
            assertThat(judge.field("asynctrial:findingReason")).hasValue("");
        }
        judge.pictures("a7-found");
        opensStage("examination");

        speaksOf(plaintiff, "D-1", "accepted", "对该视频无异议。");
        speaksOf(defendant, "P-1", "accepted", "Il certificato è autentico.");
        speaksOf(defendant, "P-2", "disputed", "La conversazione è incompleta.");
        plaintiff.pictures("a7-examined");

        judge.opens(trialPath).reads("asynctrial:onExhibit");
        for (var number : List.of("P-1", "P-2", "D-1")) {
            var grid = judge.page()
                    .locator("main section")
                    .filter(new Locator.FilterOptions()
                            .setHasText(number)
                            .setHas(judge.page().locator("table")))
                    .last()
                    .locator("table");
            assertThat(grid).isVisible();
            grid.scrollIntoViewIfNeeded();
        }
        judge.pictures("a7-grid");
        parties().forEach(this::hasNothingFurther);
    }

    @Test
    @Order(8)
    void they_argue_on_the_issue_the_judge_named() {
        opensStage("debate");
        judge.writes("asynctrial:issueText", ISSUE)
                .presses("asynctrial:nameIssue")
                .readsText(ISSUE);

        argues(plaintiff, HER_ARGUMENT);
        argues(defendant, HIS_ARGUMENT);
        plaintiff.opens(trialPath).readsText(HIS_ARGUMENT).pictures("a8-debate");
        parties().forEach(this::hasNothingFurther);
    }

    @Test
    @Order(9)
    void nobody_reads_a_last_word_before_both_are_in() {
        opensStage("final-statements");
        lastWordOf(plaintiff, HER_LAST_WORD);

        defendant.opens(trialPath).reads("asynctrial:sealed").pictures("a9-sealed");
        assertThat(defendant.page().getByText(HER_LAST_WORD)).hasCount(0);
        judge.opens(trialPath).reads("asynctrial:sealed");
        assertThat(judge.page().getByText(HER_LAST_WORD)).hasCount(0);

        lastWordOf(defendant, HIS_LAST_WORD);
        defendant.readsText(HER_LAST_WORD);
        plaintiff.opens(trialPath).readsText(HIS_LAST_WORD).pictures("a9-opened");
    }

    @Test
    @Order(10)
    void each_signs_the_record_and_the_case_is_closed_for_decision() {
        opensStage("record");
        for (var party : parties()) {
            party.opens(trialPath).reads("asynctrial:recordMeans").pictures("a10-record");
            party.presses("asynctrial:do.confirm-record").reads("asynctrial:nothingForYou");
        }
        judge.opens(trialPath).reads("mediation:wanting.mediation-not-attempted");
        defendant
                .opens(casePath + "/mediation")
                .presses("mediation:do.refuse-mediation")
                .reads("mediation:means.refuse-mediation")
                .pictures("a10-mediation")
                .presses("mediation:confirm")
                .reads("mediation:mayDecide");
        judge.opens(trialPath)
                .presses("asynctrial:do.close-for-decision")
                .reads("asynctrial:stands.closed-for-decision");
        judge.pictures("a10-closed");
    }

    @Test
    @Order(11)
    void case_and_record_are_read_afterwards() {
        defendant.opens(trialPath).reads("asynctrial:stands.closed-for-decision");
        for (var said : List.of(
                QUESTION, HIS_ANSWER, HER_ANSWER, ISSUE, HER_ARGUMENT, HIS_ARGUMENT, HER_LAST_WORD, HIS_LAST_WORD)) {
            defendant.readsText(said);
        }
        var signatures = defendant
                .page()
                .getByRole(AriaRole.HEADING)
                .filter(new Locator.FilterOptions()
                        .setHasText(defendant.texts().somewhere("asynctrial:kind.confirmation")));
        assertThat(signatures).hasCount(2);
        signatures.last().scrollIntoViewIfNeeded();
        defendant.pictures("a11-record");
        assertThat(defendant.page().locator("main textarea")).hasCount(0);

        plaintiff
                .opens(casePath)
                .reads("timeline:kind.trial-closed-for-decision")
                .pictures("a11-case");
        defendant
                .opens(casePath)
                .reads("timeline:kind.trial-closed-for-decision")
                .pictures("a11-case");
    }

    private List<Visitor> parties() {
        return List.of(plaintiff, defendant);
    }

    private void courtMovesTo(LocalDate day, LocalTime utc) {
        clerk.opens("/me").movesTheDemoClockTo(day.atTime(utc).toInstant(ZoneOffset.UTC));
    }

    private void opensStage(String stage) {
        judge.opens(trialPath).presses("asynctrial:openStage");
        assertThat(judge.page().locator("[aria-current=step]"))
                .containsText(judge.texts().somewhere("asynctrial:state." + stage));
    }

    private void hasNothingFurther(Visitor party) {
        party.opens(trialPath).presses("asynctrial:do.say-nothing-further").reads("asynctrial:nothingForYou");
    }

    private void speaksOf(Visitor party, String exhibit, String position, String why) {
        party.opens(trialPath).reads("asynctrial:whyOpinion");
        var card = party.page()
                .locator("main section")
                .filter(new Locator.FilterOptions()
                        .setHasText(exhibit)
                        .setHas(party.page().getByLabel(party.texts().somewhere("evidence:property.authenticity"))))
                .last();
        for (var property : List.of("authenticity", "legality", "relevance", "weight")) {
            card.getByLabel(party.texts().somewhere("evidence:property." + property))
                    .first()
                    .selectOption(position);
        }
        card.scrollIntoViewIfNeeded();
        party.pictures("a7-opinion");
        card.getByLabel(party.texts().somewhere("asynctrial:whyOpinion"))
                .first()
                .fill(why);
        card.locator("button")
                .filter(new Locator.FilterOptions().setHasText(party.texts().named("asynctrial:sealOpinion")))
                .click();
        readsAsSaid(party, why);
    }

    private void argues(Visitor party, String argument) {
        party.opens(trialPath);
        party.field("asynctrial:argueOn").selectOption(new SelectOption().setLabel(ISSUE));
        party.writes("asynctrial:text", argument).presses("asynctrial:seal");
        readsAsSaid(party, argument);
    }

    /** Among what was said, and not in a field where it is still being written. */
    private static void readsAsSaid(Visitor reader, String said) {
        assertThat(reader.page()
                        .locator("main p")
                        .filter(new Locator.FilterOptions().setHasText(said))
                        .first())
                .isVisible();
    }

    private void lastWordOf(Visitor party, String statement) {
        party.opens(trialPath)
                .writes("asynctrial:text", statement)
                .presses("asynctrial:seal")
                .reads("asynctrial:nothingForYou");
    }
}
