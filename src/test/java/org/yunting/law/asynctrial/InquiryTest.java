package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.QUESTION;
import static org.yunting.law.FoundingTrial.aQuestion;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.draft;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions and answers. */
class InquiryTest {
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
    void what_is_struck_needs_no_answer_and_stays_on_record() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);

        var struck = next(inquiry.bench().strike(QUESTION, "与本案无关", by(judge())));

        assertThat(struck.items().find(QUESTION).orElseThrow().content().text())
                .isEqualTo(aQuestion().content().text());
        assertThat(struck.pleading().sayNothingFurther(by(plaintiff()))).isGranted();
    }
}
