package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.aSignature;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Sha256;

/** The record and its confirmation. */
class TrialRecordTest {
    private static final Sha256 OTHER = new Sha256("cd".repeat(32));

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

    @Test
    void a_record_that_has_changed_since_it_was_read_is_not_signed() {
        assertThat(aTrialAt(TrialStage.RECORD)
                        .pleading()
                        .confirmRecord(aSignature(plaintiff()), OTHER, by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_RECORD_CHANGED)
                .restingOn("CPL 150");
    }
}
