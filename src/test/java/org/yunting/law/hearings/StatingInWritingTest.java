package org.yunting.law.hearings;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;

/** Who may state something in writing while the court sits (domain rule 4.2.9): whoever would be heard if they spoke. */
class StatingInWritingTest {
    @Test
    void whoever_would_be_heard_may_write_and_whoever_was_not_summoned_may_not() {
        for (var inRoom : List.of(judge(), clerk(), plaintiff(), defendant())) {
            assertThat(stating(aHearingInSession(), inRoom)).isGrantedWith();
        }
        assertThat(stating(aHearingInSession(), otherJudge())).isRefusedWith(HearingRefusal.HEARING_NOT_SUMMONED);
    }

    @Test
    void what_is_not_heard_is_not_written_either() {
        var muted = next(aHearingInSession().order().mute(personOf(plaintiff()), Channel.AUDIO, by(clerk())));
        assertThat(stating(muted, plaintiff())).isRefusedWith(HearingRefusal.HEARING_PERSON_SILENCED);
        assertThat(stating(muted, defendant())).isGrantedWith();

        var withoutCamera = next(aHearingInSession().order().mute(personOf(plaintiff()), Channel.VIDEO, by(clerk())));
        assertThat(stating(withoutCamera, plaintiff())).isGrantedWith();
    }

    @Test
    void an_objection_silences_the_pen_too_but_not_that_of_the_bench_nor_of_whoever_objects() {
        var objected = next(aHearingInSession().proceedings().object(Objection.Ground.IRRELEVANT, by(defendant())));

        assertThat(stating(objected, plaintiff())).isRefusedWith(HearingRefusal.HEARING_PERSON_SILENCED);
        for (var heard : List.of(judge(), clerk(), defendant())) {
            assertThat(stating(objected, heard)).isGrantedWith();
        }
    }

    @Test
    void nothing_is_written_outside_the_room_or_outside_the_session() {
        var outside = next(aHearingInSession().putBack(personOf(plaintiff()), "", by(judge())));
        assertThat(stating(outside, plaintiff())).isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM);

        var paused = next(aHearingInSession().pause("休息", by(judge())));
        assertThat(stating(paused, defendant())).isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
    }

    /** CPI 120. */
    @Test
    void a_witness_writes_once_the_undertaking_is_given() {
        var waiting = aHearingWithWitnessesWaiting();
        assertThat(stating(waiting, witness())).isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM);

        var called = next(waiting.participants().call(personOf(witness()), "", by(judge())));
        assertThat(stating(called, witness()))
                .isRefusedWith(HearingRefusal.HEARING_UNDERTAKING_MISSING)
                .restingOn("CPI 120");

        var sworn = next(called.participants().giveUndertaking("2026-1", "zh-Hans", by(witness())));
        assertThat(stating(sworn, witness())).isGrantedWith();
    }

    private static Outcome<Hearing> stating(Hearing hearing, Actor someone) {
        return hearing.proceedings().stateInWriting(by(someone));
    }
}
