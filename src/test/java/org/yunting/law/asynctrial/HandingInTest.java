package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.anExamination;
import static org.yunting.law.FoundingTrial.draft;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/** What is handed in, when, and in what form; played in the debate. */
class HandingInTest {
    /** Past every window that opens on Monday. */
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(4));

    private static final Sha256 OTHER = new Sha256("cd".repeat(32));

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
    @ValueSource(
            strings = {
                "同意\u202E离婚",
                "同意\u200B离婚",
                "同意\u0000离婚",
                "\uFEFF同意",
                "同意\u3164离婚",
                "不\u00AD同意",
                "同意\uDB40\uDC41离婚",
                "同意\uD83D离婚"
            })
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
        assertThat(debate.pleading().submit(argument("同意👨‍👩‍👧 😀"), "", by(plaintiff())))
                .isGrantedWith("item-submitted");
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

    private static Draft argument(String text) {
        return draft(new ItemId(id(994)), new Content.Argument(null, text));
    }
}
