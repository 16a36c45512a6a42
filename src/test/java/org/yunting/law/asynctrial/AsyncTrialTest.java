package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.OPENING;
import static org.yunting.law.FoundingTrial.QUESTION;
import static org.yunting.law.FoundingTrial.STAGES;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aProposal;
import static org.yunting.law.FoundingTrial.aProposedTrial;
import static org.yunting.law.FoundingTrial.aQuestion;
import static org.yunting.law.FoundingTrial.aRequest;
import static org.yunting.law.FoundingTrial.aSignature;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.allowed;
import static org.yunting.law.FoundingTrial.anAgreedTrial;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.anExamination;
import static org.yunting.law.FoundingTrial.assessed;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.FoundingTrial.done;
import static org.yunting.law.FoundingTrial.draft;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.asynctrial.TrialState.Ground;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

class AsyncTrialTest {
    /** Past every window that opens on Monday. */
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(4));

    private static final Sha256 OTHER = new Sha256("cd".repeat(32));

    @Test
    void only_the_judge_of_the_case_proposes_and_both_parties_must_be_there() {
        assertThat(AsyncTrial.propose(aProposal(), RuleSets.CN_OLR_2021, allowed(), TWO_DAYS, by(otherJudge())))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
        var unlinked = new Proposal(
                new TrialId(id(800)), CASE, "cn-olr-2021", personOf(judge()), List.of(partyOf(plaintiff())), STAGES);
        assertThat(AsyncTrial.propose(unlinked, RuleSets.CN_OLR_2021, allowed(), TWO_DAYS, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_NEEDS_TWO_LINKED_PARTIES);
    }

    @Test
    void what_the_rules_block_is_not_even_proposed() {
        var blocked = assessed(Map.of(Question.HARD_OR_BULKY, true));

        assertThat(AsyncTrial.propose(aProposal(), RuleSets.CN_OLR_2021, blocked, TWO_DAYS, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_BLOCKED)
                .restingOn("OLR 21")
                .withParam("requirement", "not-hard-or-bulky");
    }

    /** Domain rule 2.5.1, OLR 20(1). */
    @Test
    void one_party_who_agrees_to_nothing_ends_it() {
        var asked = next(aProposedTrial().pleading().answerProposal(STAGES, by(plaintiff())));

        assertThat(asked.pleading().answerProposal(Set.of(), by(defendant())))
                .isGrantedWith("proposal-answered", "trial-not-agreed");
    }

    /** Domain rule 2.5.2, OLR 4(4). */
    @Test
    void what_is_tried_apart_is_what_every_party_has_agreed_to_and_no_more() {
        var agreed = next(aProposedTrial()
                .pleading()
                .answerProposal(STAGES, by(plaintiff()))
                .then(trial -> trial.pleading().answerProposal(Set.of(Stage.EVIDENCE_EXCHANGE), by(defendant()))));

        assertThat(agreed.apart()).containsExactly(Stage.EVIDENCE_EXCHANGE);
    }

    @Test
    void an_answer_binds_and_nobody_answers_for_another() {
        var asked = next(aProposedTrial().pleading().answerProposal(STAGES, by(plaintiff())));

        assertThat(asked.pleading().answerProposal(Set.of(), by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_ANSWERED_ALREADY);
        assertThat(asked.pleading().answerProposal(STAGES, by(clerk())))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_A_PARTY);
    }

    @Test
    void a_written_tribunal_asks_nobody() {
        var trial = next(AsyncTrial.propose(aProposal(), RuleSets.BC_CRT_2016, allowed(), TWO_DAYS, by(judge())));

        assertThat(trial.state().key()).isEqualTo("agreed");
    }

    /** Domain rule 2.4.2. */
    @Test
    void a_stage_is_left_early_only_when_all_have_nothing_further() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(done(debate, plaintiff()).bench().openStage(OPENING, allowed(), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_NOT_FINISHED)
                .offering("extend-window", "hear-otherwise");
        assertThat(bothDone(debate).bench().openStage(OPENING, allowed(), by(judge())))
                .isGrantedWith("stage-opened");
    }

    /** OLR 20(2): a hearing apart waits for three findings; blocked, it goes to another form. */
    @Test
    void a_debate_apart_waits_for_what_the_judge_must_find() {
        var examined = bothDone(aTrialAt(TrialStage.EXAMINATION));

        assertThat(examined.bench().openStage(OPENING, assessed(Map.of()), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_FINDING_MISSING)
                .restingOn("OLR 20(2)")
                .offering("make-finding", "hear-otherwise");
        assertThat(examined.bench().openStage(OPENING, assessed(Map.of(Question.FACTS_UNDISPUTED, false)), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_BLOCKED)
                .withParam("requirement", "facts-undisputed");
    }

    /** OLR 6: silence is put to the judge, who alone goes on. */
    @Test
    void silence_to_the_end_moves_nothing_by_itself() {
        var debate = done(aTrialAt(TrialStage.DEBATE), plaintiff());
        var noted = next(debate.registry().noteWindowEnd(Actor.court().at(LATE)));

        assertThat(noted.state().key()).isEqualTo("debate");
        assertThat(Task.ofJudge(noted)).containsExactly(Task.ANSWER_SILENCE);
        assertThat(noted.bench().openStage(OPENING, allowed(), judge().at(LATE)))
                .isRefusedWith(TrialRefusal.TRIAL_REASON_MISSING);
        assertThat(noted.bench()
                        .openStage(new Opening(TWO_DAYS, Exchange.OPEN, "两次提醒后仍未发言"), allowed(), judge().at(LATE)))
                .isGrantedWith("silence-taken-as-waiver", "stage-opened");
    }

    @Test
    void the_end_of_a_window_is_noted_once_and_not_before_it() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(debate.registry().noteWindowEnd(by(Actor.court())))
                .isRefusedWith(TrialRefusal.TRIAL_WINDOW_STILL_OPEN);
        assertThat(next(debate.registry().noteWindowEnd(Actor.court().at(LATE)))
                        .registry()
                        .noteWindowEnd(Actor.court().at(LATE)))
                .isGrantedWith();
    }

    /** Domain rule 2.5.5. */
    @Test
    void what_comes_late_needs_a_reason_is_kept_and_waits_for_the_judge() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(debate.pleading()
                        .submit(anArgument(defendant()), " ", defendant().at(LATE)))
                .isRefusedWith(TrialRefusal.TRIAL_LATE_NEEDS_REASON)
                .restingOn("OLR 6");
        var kept = next(debate.pleading()
                .submit(anArgument(defendant()), "住院", defendant().at(LATE)));
        assertThat(kept.items().all().getLast().late()).isEqualTo("住院");
        assertThat(Task.ofJudge(kept)).contains(Task.RULE_ON_ITEMS);
    }

    @Test
    void what_belongs_to_a_stage_gone_by_is_late_and_to_one_to_come_refused() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(debate.pleading().submit(anExamination(defendant()), "", by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_LATE_NEEDS_REASON);
        assertThat(debate.pleading().submit(anExamination(defendant()), "误解了期限", by(defendant())))
                .isGrantedWith("item-submitted");
        assertThat(debate.pleading().submit(aFinalStatement(defendant()), "", by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_NOT_YET_OPEN);
    }

    @Test
    void a_case_is_not_closed_over_a_late_item_that_nobody_ruled_on() {
        var record = bothDone(
                next(aTrialAt(TrialStage.RECORD).pleading().submit(anArgument(defendant()), "住院", by(defendant()))));
        var late =
                record.items().all().stream().filter(Item::isLate).findFirst().orElseThrow();

        assertThat(record.bench().closeForDecision("", by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_ITEMS_AWAIT_RULING)
                .offering("rule-on-item");
        assertThat(record.bench()
                        .rule(late.id(), Item.Decision.GRANTED, "理由成立", by(judge()))
                        .then(trial -> trial.bench().closeForDecision("", by(judge()))))
                .isGrantedWith("item-ruled-on", "trial-closed-for-decision");
    }

    /** Domain rule 2.4.5, CPL 144. */
    @Test
    void last_statements_are_closed_to_all_others_until_all_are_in() {
        var first = next(aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aFinalStatement(plaintiff()), "", by(plaintiff())));

        assertThat(readable(first, plaintiff())).contains("final-statement");
        assertThat(readable(first, defendant())).doesNotContain("final-statement");
        assertThat(readable(first, judge())).doesNotContain("final-statement");
        assertThat(new Readership(first).sealedFrom(defendant())).isOne();

        var outcome = first.pleading().submit(aFinalStatement(defendant()), "", by(defendant()));
        assertThat(outcome).isGrantedWith("item-submitted", "nothing-further-said", "sealed-items-released");
        for (var reader : List.of(plaintiff(), defendant(), judge())) {
            assertThat(new Readership(next(outcome)).sealedFrom(reader)).isZero();
        }
    }

    @Test
    void time_being_up_opens_what_was_sealed_and_what_comes_then_is_late() {
        var first = next(aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aFinalStatement(plaintiff()), "", by(plaintiff())));

        var ended = first.registry().noteWindowEnd(Actor.court().at(LATE));

        assertThat(ended).isGrantedWith("sealed-items-released", "window-ended");
        assertThat(readable(next(ended), defendant())).contains("final-statement");
        var extended = next(next(ended).bench().extend(TWO_DAYS, judge().at(LATE)));
        assertThat(extended.pleading()
                        .submit(aFinalStatement(defendant()), "", defendant().at(LATE)))
                .isRefusedWith(TrialRefusal.TRIAL_LATE_NEEDS_REASON);
    }

    @Test
    void a_question_is_answered_once_by_whom_it_was_put_to() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);

        assertThat(inquiry.pleading().sayNothingFurther(by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_QUESTION_UNANSWERED);
        var answered = next(inquiry.pleading().submit(anAnswer(plaintiff()), "", by(plaintiff())));
        var again = draft(new ItemId(id(999)), new Content.Answer(QUESTION, "不，是2020年。"));
        assertThat(answered.pleading().submit(again, "", by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_SUBMITTED_ALREADY);
        assertThat(answered.pleading().sayNothingFurther(by(plaintiff()))).isGrantedWith("nothing-further-said");
    }

    @Test
    void a_question_put_late_leaves_the_usual_time_to_all_and_begins_a_round() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);
        var wednesday = MONDAY.plus(Duration.ofHours(40));
        var second = draft(
                new ItemId(id(998)),
                new Content.Question(Set.of(partyOf(defendant()).id()), "孩子现由谁抚养？"));

        var asked = next(inquiry.bench().ask(List.of(second), judge().at(wednesday)));

        assertThat(asked.window().orElseThrow().due().remaining(wednesday))
                .isGreaterThanOrEqualTo(TrialStage.INQUIRY.usualWindow());
        assertThat(asked.items().all().getLast().round()).isEqualTo(2);
    }

    @Test
    void the_same_thing_sent_twice_is_kept_once() {
        var debate = next(aTrialAt(TrialStage.DEBATE).pleading().submit(anArgument(plaintiff()), "", by(plaintiff())));

        assertThat(debate.pleading().submit(anArgument(plaintiff()), "", by(plaintiff())))
                .isGrantedWith();
        assertThat(debate.pleading().submit(anArgument(plaintiff()), "", by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_SUBMITTED_ALREADY);
    }

    @Test
    void a_forged_digest_is_refused() {
        var forged = new Draft(new ItemId(id(997)), new Content.Argument(null, "感情确已破裂。"), OTHER, DIGEST);

        assertThat(aTrialAt(TrialStage.DEBATE).pleading().submit(forged, "", by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_DIGEST_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同意\u202E离婚", "同意\u200B离婚", "同意\u0000离婚", "\uFEFF同意"})
    void text_that_hides_or_reorders_itself_is_refused(String text) {
        var deceptive = draft(new ItemId(id(996)), new Content.Argument(null, text));
        var outcome = aTrialAt(TrialStage.DEBATE).pleading().submit(deceptive, "", by(plaintiff()));

        assertThat(outcome).isRefusedWith(TrialRefusal.TRIAL_TEXT_NOT_ACCEPTED);
        assertThat(refusal(outcome).violations()).containsExactly(new Violation("/text", "forbidden-character"));
    }

    @Test
    void a_megabyte_and_nothing_at_all_are_refused_and_markup_is_text() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(debate.pleading().submit(argument("长".repeat(1_000_000)), "", by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_TEXT_NOT_ACCEPTED);
        assertThat(debate.pleading().submit(argument(" \n"), "", by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_TEXT_NOT_ACCEPTED);
        var kept = next(debate.pleading().submit(argument("<script>alert(1)</script>"), "", by(plaintiff())));
        assertThat(kept.items().all().getLast().content().text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void one_corrects_ones_own_words_and_nobody_elses() {
        var argued = next(aTrialAt(TrialStage.DEBATE).pleading().submit(anArgument(plaintiff()), "", by(plaintiff())));
        var correction = draft(
                new ItemId(id(995)),
                new Content.Correction(anArgument(plaintiff()).id(), "日期应为2019年7月。"));

        assertThat(argued.pleading().submit(correction, "", by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_ITEM_NOT_YOURS);
        var corrected = next(argued.pleading().submit(correction, "", by(plaintiff())));
        assertThat(corrected.items().all())
                .containsAll(argued.items().all())
                .hasSize(argued.items().all().size() + 1);
    }

    @Test
    void more_time_is_for_both_sides_and_grants_what_was_asked_for() {
        var asked = next(aTrialAt(TrialStage.DEBATE)
                .pleading()
                .submit(aRequest(defendant(), Content.Wish.MORE_TIME), "", by(defendant())));

        assertThat(asked.bench().extend(TWO_DAYS, by(judge()))).isGrantedWith("window-extended", "item-ruled-on");
        assertThat(asked.bench().extend(Duration.ofDays(400), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_WINDOW_OUT_OF_BOUNDS);
    }

    @Test
    void a_window_is_not_extended_for_ever() {
        var debate = aTrialAt(TrialStage.DEBATE);
        for (int i = 0; i < Bench.EXTENSIONS_MAX; i++) {
            debate = next(debate.bench().extend(TWO_DAYS, by(judge())));
        }

        assertThat(debate.bench().extend(TWO_DAYS, by(judge()))).isRefusedWith(TrialRefusal.TRIAL_EXTENSIONS_USED_UP);
    }

    /** Domain rule 2.5.6, OLR 25. */
    @Test
    void a_certified_outage_gives_its_length_back_even_while_suspended() {
        var debate = aTrialAt(TrialStage.DEBATE);
        var outage = new Outage(MONDAY.plusSeconds(3_600), MONDAY.plusSeconds(9_000));
        var before = debate.window().orElseThrow().due().end();

        var extended = next(debate.registry().extendFor(outage, by(clerk())));
        assertThat(extended.window().orElseThrow().due().end()).isAfterOrEqualTo(before.plusSeconds(5_400));
        var suspended = next(debate.bench().suspend(Ground.APPRAISAL, "鉴定", by(judge())));
        assertThat(suspended.registry().extendFor(outage, by(clerk()))).isGrantedWith("window-extended-for-outage");
        assertThat(debate.registry().extendFor(outage, by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_THE_CLERK);
    }

    @Test
    void after_a_suspension_as_much_time_is_left_as_there_was() {
        var debate = aTrialAt(TrialStage.DEBATE);
        var left = debate.window().orElseThrow().due().remaining(MONDAY);
        var later = MONDAY.plus(Duration.ofDays(30));

        var resumed = next(debate.bench()
                .suspend(Ground.MEDIATION, "双方愿意调解", by(judge()))
                .then(trial -> trial.bench().resume(judge().at(later))));

        assertThat(resumed.window().orElseThrow().due().remaining(later)).isGreaterThanOrEqualTo(left);
        assertThat(resumed.state().key()).isEqualTo("debate");
    }

    /** OLR 21, domain rule 2.4.13. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_was_done_before_a_live_hearing_stays_and_the_trial_goes_on_after_it(Mode mode) {
        var argued = next(aTrialAt(TrialStage.DEBATE).pleading().submit(anArgument(plaintiff()), "", by(plaintiff())));

        var taken = next(argued.bench().hearOtherwise(mode, "事实出现争议", by(judge())));

        assertThat(taken.items()).isEqualTo(argued.items());
        assertThat(next(taken.bench().openStage(OPENING, allowed(), by(judge())))
                        .state()
                        .key())
                .isEqualTo("final-statements");
    }

    @Test
    void a_record_that_has_changed_since_it_was_read_is_not_signed() {
        assertThat(aTrialAt(TrialStage.RECORD)
                        .pleading()
                        .confirmRecord(aSignature(plaintiff()), OTHER, by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_RECORD_CHANGED)
                .restingOn("CPL 150");
    }

    @Test
    void what_is_struck_needs_no_answer_and_stays_on_record() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);

        var struck = next(inquiry.bench().strike(QUESTION, "与本案无关", by(judge())));

        assertThat(struck.items().find(QUESTION).orElseThrow().content().text())
                .isEqualTo(aQuestion().content().text());
        assertThat(struck.pleading().sayNothingFurther(by(plaintiff()))).isGranted();
    }

    @Test
    void whose_turn_it_is_follows_from_what_is_missing() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);
        var plaintiffId = partyOf(plaintiff()).id();

        assertThat(Task.of(plaintiffId, inquiry)).contains(Task.ANSWER_QUESTIONS);
        var answered = next(inquiry.pleading().submit(anAnswer(plaintiff()), "", by(plaintiff())));
        assertThat(Task.of(plaintiffId, answered)).contains(Task.SAY_IF_ANYTHING_FURTHER);
        assertThat(Task.of(plaintiffId, done(answered, plaintiff()))).isEmpty();
        assertThat(Task.ofJudge(anAgreedTrial())).containsExactly(Task.OPEN_STAGE);
        assertThat(Task.ofJudge(bothDone(aTrialAt(TrialStage.RECORD)))).containsExactly(Task.CLOSE_FOR_DECISION);
    }

    private static Draft argument(String text) {
        return draft(new ItemId(id(994)), new Content.Argument(null, text));
    }

    private static List<String> readable(AsyncTrial trial, Actor reader) {
        return new Readership(trial)
                .readableBy(reader).stream().map(item -> item.content().key()).toList();
    }
}
