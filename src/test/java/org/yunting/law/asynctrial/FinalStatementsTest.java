package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Sha256;

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

    /** A short statement could be guessed from its digest, so the timeline tells it only with the release. */
    @Test
    void the_digest_of_a_sealed_statement_is_told_with_its_release_and_not_before() {
        var first = aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aFinalStatement(plaintiff()), "", by(plaintiff()));
        var second = next(first).pleading().submit(aFinalStatement(defendant()), "", by(defendant()));

        assertThat(events(first)).extracting(FinalStatementsTest::digests).containsOnly(Map.of());
        assertThat(events(second).getLast())
                .extracting(FinalStatementsTest::digests)
                .isEqualTo(Map.of(1, DIGEST, 2, DIGEST));
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

    private static Map<Integer, Sha256> digests(DomainEvent event) {
        return switch (event) {
            case TrialEvent.ItemSubmitted submitted
            when submitted.digest() != null -> Map.of(submitted.number(), submitted.digest());
            case TrialEvent.SealedItemsReleased released -> released.digests();
            default -> Map.of();
        };
    }
}
