package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Actor;

/** Last statements, which all read at the same moment. */
class FinalStatementsTest {
    /** Past every window that opens on Monday. */
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(4));

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

    private static List<String> readable(AsyncTrial trial, Actor reader) {
        return new Readership(trial)
                .readableBy(reader).stream().map(item -> item.content().key()).toList();
    }
}
