package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aRequest;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.asynctrial.TrialState.Ground;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.kernel.Actor;

/** The windows of a trial, which only ever lengthen. */
class TrialWindowTest {
    /** Past every window that opens on Monday. */
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(4));

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

    /** CPL 153, domain rule 2.3.7. */
    @ParameterizedTest
    @EnumSource(Ground.class)
    void on_every_ground_time_stands_still_and_only_the_judge_goes_on(Ground ground) {
        var debate = aTrialAt(TrialStage.DEBATE);

        var suspended = debate.bench().suspend(ground, "理由", by(judge()));

        assertThat(suspended).isGrantedWith("trial-suspended");
        assertThat(events(suspended).getFirst().basis()).hasToString("CPL 153");
        assertThat(next(suspended).state()).isInstanceOfSatisfying(TrialState.Suspended.class, stands -> {
            assertThat(stands.ground()).isEqualTo(ground);
            assertThat(stands.interrupted()).isEqualTo(debate.state());
        });
        assertThat(next(suspended).registry().noteWindowEnd(Actor.court().at(MONDAY.plus(Duration.ofDays(60)))))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_NOT_LAWFUL_NOW);
        for (var party : List.of(plaintiff(), defendant())) {
            assertThat(next(suspended).bench().resume(by(party))).isRefusedWith(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
        }
        var resumed = next(suspended).bench().resume(by(judge()));
        assertThat(resumed).isGrantedWith("trial-resumed");
        assertThat(events(resumed).getFirst().basis()).hasToString("CPL 153");
    }

    /** CPL 153. */
    @ParameterizedTest
    @EnumSource(Ground.class)
    void no_trial_is_suspended_without_a_reason_or_by_anybody_but_its_judge(Ground ground) {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(debate.bench().suspend(ground, " ", by(judge()))).isRefusedWith(TrialRefusal.TRIAL_REASON_MISSING);
        for (var other : List.of(plaintiff(), defendant(), clerk(), otherJudge())) {
            assertThat(debate.bench().suspend(ground, "理由", by(other)))
                    .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
        }
    }
}
