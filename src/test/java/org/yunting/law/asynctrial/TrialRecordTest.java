package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.QUESTION;
import static org.yunting.law.FoundingTrial.aSignature;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.anObjection;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.FoundingTrial.bothParties;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record and its confirmation. */
class TrialRecordTest {
    private static final Instant LATER = MONDAY.plusSeconds(60);

    /** Domain rule 2.5.7. */
    @Test
    void every_item_is_a_line_with_its_author_time_digest_and_what_became_of_it() {
        var struck = next(aTrialAt(TrialStage.INQUIRY).bench().strike(QUESTION, "与本案无关", by(judge())));

        assertThat(TrialRecord.of(struck).lines())
                .containsExactly("1|inquiry|1|question|judge|" + MONDAY + "|" + DIGEST.hex() + "|in-time||struck");
    }

    @Test
    void objections_and_signatures_come_after_the_record_and_leave_it_as_it_is() {
        var record = aTrialAt(TrialStage.RECORD);
        var before = TrialRecord.of(record);

        var signed = next(record.pleading()
                .submit(anObjection(defendant()), "", by(defendant()))
                .then(trial -> trial.pleading().confirmRecord(aSignature(trial, plaintiff()), by(plaintiff()))));

        assertThat(TrialRecord.of(signed)).isEqualTo(before);
        assertThat(signed.items().all()).hasSize(record.items().all().size() + 2);
    }

    @Test
    void the_digest_tells_one_record_from_every_other() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);
        var answered = next(inquiry.pleading().submit(anAnswer(plaintiff()), "", by(plaintiff())));
        var answeredLater = next(
                inquiry.pleading().submit(anAnswer(plaintiff()), "", plaintiff().at(LATER)));

        assertThat(List.of(inquiry, answered, answeredLater))
                .extracting(trial -> TrialRecord.of(trial).digest())
                .doesNotHaveDuplicates();
    }

    /** CPL 150. */
    @Test
    void a_record_that_has_changed_since_it_was_read_is_not_signed() {
        var read = aSignature(aTrialAt(TrialStage.RECORD), plaintiff());
        var changed =
                next(aTrialAt(TrialStage.RECORD).pleading().submit(anArgument(defendant()), "住院", by(defendant())));

        assertThat(changed.pleading().confirmRecord(read, by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_RECORD_CHANGED)
                .restingOn("CPL 150");
    }

    /** CPL 150: nobody has signed what they have not read. */
    @Test
    void a_record_that_changes_after_it_was_signed_is_to_be_confirmed_anew_by_all() {
        var signed = bothDone(aTrialAt(TrialStage.RECORD));

        var changed = next(signed.pleading().submit(anArgument(defendant()), "住院", by(defendant())));

        for (var party : bothParties()) {
            assertThat(Task.of(party, changed)).contains(Task.CONFIRM_RECORD);
        }
        assertThat(bothDone(changed).items().all())
                .filteredOn(item -> item.content() instanceof Content.Confirmation)
                .hasSize(4);
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
        var ruled = next(record.bench().rule(late.id(), Item.Decision.GRANTED, "理由成立", by(judge())));
        assertThat(bothDone(ruled).bench().closeForDecision("", by(judge())))
                .isGrantedWith("trial-closed-for-decision");
    }
}
