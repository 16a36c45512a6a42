package org.yunting.law.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.anAcceptedCase;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.mediation.Attempt.Ending;
import org.yunting.law.mediation.Attempt.Held;
import org.yunting.law.mediation.Attempt.Manner;
import org.yunting.law.mediation.Attempt.Venue;
import org.yunting.law.mediation.Mediation.Matter;
import org.yunting.law.parties.PartyRole;

class MediationTest {
    private static final Mediation NOTHING_YET = of(ProcedureKind.SIMPLIFIED, true);

    /** CPI 145, domain rule 2.2.7: what must be on record before a divorce is decided, and what it is not enough to have. */
    @ParameterizedTest(name = "divorce {0}, on record {1}: {2}")
    @CsvSource({
        "true,  NOTHING,            MEDIATION_NOT_ATTEMPTED",
        "true,  LIVE,               ",
        "true,  ASYNCHRONOUS,       ",
        "true,  ON_SITE,            ",
        "true,  REFUSED_BY_A_PARTY, ",
        "true,  RULED_OUT,          ",
        "true,  GOING_ON,           MEDIATION_GOES_ON",
        "true,  GOING_ON_IN_TRIAL,  MEDIATION_GOES_ON",
        "false, NOTHING,            ",
        "false, GOING_ON,           ",
    })
    void a_divorce_is_not_decided_before_mediation_was_attempted(
            boolean divorce, OnRecord what, @Nullable MediationRefusal refusal) {
        var mediation = what.in(of(ProcedureKind.SIMPLIFIED, divorce));

        var outcome = mediation.leavesRoomFor(ClosingGround.JUDGMENT);

        if (refusal == null) {
            assertThat(outcome).isGrantedWith();
        } else {
            assertThat(outcome).isRefusedWith(refusal).restingOn("CPI 145");
        }
    }

    @ParameterizedTest
    @EnumSource(value = ClosingGround.class, names = "JUDGMENT", mode = EnumSource.Mode.EXCLUDE)
    void what_does_not_decide_the_matter_asks_for_no_mediation(ClosingGround ground) {
        assertThat(NOTHING_YET.leavesRoomFor(ground)).isGrantedWith();
    }

    /** OMR 24: fifteen days, in the simplified procedure seven, counted by CPL 85 from the day after the beginning. */
    @ParameterizedTest(name = "{0}: begun on Monday 2 March 2026, drags on at {1}: {2}")
    @CsvSource({
        "SIMPLIFIED,   2026-03-09T15:59:59Z, false",
        "SIMPLIFIED,   2026-03-09T16:00:00Z, true",
        "SMALL_CLAIMS, 2026-03-09T16:00:00Z, true",
        "ORDINARY,     2026-03-09T16:00:00Z, false",
        "ORDINARY,     2026-03-17T15:59:59Z, false",
        "ORDINARY,     2026-03-17T16:00:00Z, true",
    })
    void a_mediation_drags_on_once_its_period_is_over(ProcedureKind procedure, Instant now, boolean drags) {
        var mediation = OnRecord.GOING_ON.in(of(procedure, true));
        var held = mediation.underWay().orElseThrow();

        assertThat(mediation.dragsOn(held, CALENDAR, now)).isEqualTo(drags);
        assertThat(mediation.dueOf(held, CALENDAR).basis()).hasToString("OMR 24");
    }

    @Test
    void one_that_ended_in_time_never_dragged_on() {
        var held = new Held(Venue.TRIAL, Manner.ASYNCHRONOUS, MONDAY, MONDAY.plus(Duration.ofDays(2)), null);

        assertThat(NOTHING_YET.dragsOn(held, CALENDAR, MONDAY.plus(Duration.ofDays(300))))
                .isFalse();
    }

    /** Whose act it is: the judge's to mediate, each party's to refuse; nobody refuses for another. */
    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource({
        "BEGIN_MEDIATION,    JUDGE",
        "END_MEDIATION,      JUDGE",
        "RULE_OUT_MEDIATION, JUDGE",
        "REFUSE_MEDIATION,   PARTY",
    })
    void each_act_has_its_hand(MediationAct wanted, String whose) {
        for (var actor : List.of(judge(), clerk(), plaintiff(), defendant())) {
            boolean mayDoIt = whose.equals("JUDGE")
                    ? actor.capacity() == Capacity.JUDGE
                    : actor.capacity().isParty();
            var before = wanted == MediationAct.END_MEDIATION ? OnRecord.GOING_ON.in(NOTHING_YET) : NOTHING_YET;

            var outcome = doing(before, wanted, by(actor));

            if (mayDoIt) {
                assertThat(outcome).isGranted();
            } else {
                assertThat(outcome).isRefusedWith(MediationRefusal.MEDIATION_ACT_NOT_YOURS);
            }
            assertThat(before.actsOpenTo(actor.capacity()).contains(wanted)).isEqualTo(mayDoIt);
        }
    }

    @Test
    void one_mediation_goes_on_at_a_time_and_ends_for_a_reason() {
        var begun = next(NOTHING_YET.begin(Manner.LIVE, by(judge())));

        assertThat(begun.begin(Manner.ON_SITE, by(judge()))).isRefusedWith(MediationRefusal.MEDIATION_GOES_ON);
        assertThat(begun.end(Ending.GAP_TOO_WIDE, by(judge()))).isGrantedWith("mediation-ended");
        assertThat(basisOf(begun.end(Ending.GAP_TOO_WIDE, by(judge())))).isEqualTo("OMR 25");
        var ended = next(begun.end(Ending.GAP_TOO_WIDE, by(judge())));
        assertThat(ended.underWay()).isEmpty();
        assertThat(ended.end(Ending.OTHER, by(judge()))).isRefusedWith(MediationRefusal.MEDIATION_NOT_UNDER_WAY);
        assertThat(ended.begin(Manner.LIVE, by(judge()))).isGrantedWith("mediation-begun");
        assertThat(basisOf(ended.begin(Manner.LIVE, by(judge())))).isEqualTo("CPI 145");
        assertThat(basisOf(of(ProcedureKind.ORDINARY, false).begin(Manner.LIVE, by(judge()))))
                .isEqualTo("CPL 96");
    }

    /** What stands still in a trial ends when the trial goes on, and nowhere else. */
    @Test
    void what_a_trial_stands_still_for_is_not_ended_here() {
        var inTrial = OnRecord.GOING_ON_IN_TRIAL.in(NOTHING_YET);

        assertThat(inTrial.end(Ending.AGREEMENT, by(judge()))).isRefusedWith(MediationRefusal.MEDIATION_NOT_UNDER_WAY);
        assertThat(inTrial.actsOpenTo(Capacity.JUDGE)).doesNotContain(MediationAct.END_MEDIATION);
    }

    @Test
    void a_party_refuses_without_a_reason_and_the_judge_rules_out_with_one() {
        assertThat(NOTHING_YET.refuse("", by(defendant()))).isGrantedWith("mediation-refused");
        assertThat(basisOf(NOTHING_YET.refuse("", by(defendant())))).isEqualTo("OMR 4");
        assertThat(NOTHING_YET.refuse("\u202e", by(defendant())))
                .isRefusedWith(MediationRefusal.MEDIATION_REASON_NOT_ACCEPTED);
        assertThat(NOTHING_YET.ruleOut("", by(judge()))).isRefusedWith(MediationRefusal.MEDIATION_REASON_MISSING);
        assertThat(NOTHING_YET.ruleOut("被告下落不明", by(judge()))).isGrantedWith("mediation-ruled-out");
        assertThat(basisOf(NOTHING_YET.ruleOut("被告下落不明", by(judge())))).isEqualTo("CPI 145");
    }

    @Test
    void the_matter_is_read_from_the_case() {
        assertThat(Matter.of(anAcceptedCase())).isEqualTo(new Matter(CASE, true, ProcedureKind.SIMPLIFIED));
    }

    /** What can be on record. */
    enum OnRecord {
        NOTHING,
        LIVE(new Held(Venue.HEARING, Manner.LIVE, MONDAY, MONDAY, null)),
        ASYNCHRONOUS(new Held(Venue.TRIAL, Manner.ASYNCHRONOUS, MONDAY, MONDAY.plusSeconds(60), null)),
        ON_SITE(new Held(Venue.ITSELF, Manner.ON_SITE, MONDAY, MONDAY.plusSeconds(60), Ending.UNWILLING)),
        REFUSED_BY_A_PARTY(new Attempt.Refused(PartyRole.DEFENDANT, "", MONDAY)),
        RULED_OUT(new Attempt.RuledOut("被告下落不明", MONDAY)),
        GOING_ON(new Held(Venue.ITSELF, Manner.LIVE, MONDAY, null, null)),
        GOING_ON_IN_TRIAL(new Held(Venue.TRIAL, Manner.ASYNCHRONOUS, MONDAY, null, null));

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Attempt> attempts;

        OnRecord(Attempt... attempts) {
            this.attempts = Arrays.asList(attempts);
        }

        Mediation in(Mediation mediation) {
            return new Mediation(mediation.of(), attempts);
        }
    }

    private static Outcome<Mediation> doing(Mediation before, MediationAct wanted, Act act) {
        return switch (wanted) {
            case BEGIN_MEDIATION -> before.begin(Manner.LIVE, act);
            case END_MEDIATION -> before.end(Ending.TIME_UP, act);
            case RULE_OUT_MEDIATION -> before.ruleOut("被告下落不明", act);
            case REFUSE_MEDIATION -> before.refuse("", act);
        };
    }

    private static String basisOf(Outcome<Mediation> outcome) {
        return events(outcome).getFirst().basis().toString();
    }

    private static Mediation of(ProcedureKind procedure, boolean divorce) {
        return new Mediation(new Matter(CASE, divorce, procedure), List.of());
    }
}
