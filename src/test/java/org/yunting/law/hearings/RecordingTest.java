package org.yunting.law.hearings;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.recording.GapCause;

class RecordingTest {
    private static final Instant NOW = by(judge()).at();

    @Test
    void a_session_begins_unrecorded_and_is_recorded_once_the_judge_says_so() {
        var session = aHearingInSession();

        var started = session.recording().start(by(judge()));

        Assertions.assertThat(session.recording().runs()).isFalse();
        assertThat(started).isGrantedWith("recording-started");
        Assertions.assertThat(next(started).recording().runs()).isTrue();
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(clerk(), plaintiff(), defendant(), otherJudge(), Actor.court());
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void nobody_but_the_presiding_judge_starts_pauses_resumes_or_stops_it(Actor wrong) {
        var running = recorded();
        var paused = next(running.recording().pause("调解", by(judge())));

        assertThat(aHearingInSession().recording().start(by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(running.recording().pause("调解", by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(running.recording().stop(by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(paused.recording().resume(by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void nothing_is_recorded_before_the_session_opens() {
        assertThat(aHearingWithPartiesWaiting().recording().start(by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void a_pause_takes_a_reason_and_keeps_nothing_until_it_is_over() {
        var running = recorded();

        assertThat(running.recording().pause(" ", by(judge()))).isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        var paused = running.recording().pause("当事人要求调解不公开", by(judge()));

        assertThat(paused).isGrantedWith("recording-paused");
        Assertions.assertThat(next(paused).recording().runs()).isFalse();
        assertThat(next(paused).recording().resume(by(judge()))).isGrantedWith("recording-resumed");
    }

    @Test
    void a_break_of_the_session_is_not_recorded_and_the_recording_goes_on_after_it_by_itself() {
        var inBreak = next(recorded().pause("休庭", by(judge())));

        Assertions.assertThat(inBreak.recording().runs()).isFalse();
        Assertions.assertThat(next(inBreak.resume(by(judge()))).recording().runs())
                .isTrue();
    }

    @Test
    void with_the_hearing_its_recording_ends_and_before_it() {
        assertThat(recorded().close(by(judge()))).isGrantedWith("recording-stopped", "hearing-closed");
        assertThat(recorded().adjourn("补充证据", by(judge()))).isGrantedWith("recording-stopped", "hearing-adjourned");
        assertThat(next(recorded().pause("休庭", by(judge()))).close(by(judge())))
                .isGrantedWith("recording-stopped", "hearing-closed");
        assertThat(aHearingInSession().close(by(judge()))).isGrantedWith("hearing-closed");
    }

    @Test
    void what_is_missing_is_noted_by_the_courts_own_system_and_by_nobody_else() {
        var person = personOf(plaintiff());

        var noted = recorded().recording().noteGap(person, GapCause.NOTHING_HEARD, NOW, by(Actor.court()));

        assertThat(noted).isGrantedWith("recording-interrupted");
        assertThat(recorded().recording().noteGapEnded(null, GapCause.NOTHING_HEARD, NOW, by(Actor.court())))
                .isGrantedWith("recording-restored");
        assertThat(recorded().recording().noteGap(person, GapCause.NOTHING_HEARD, NOW, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_COURT);
    }

    @Test
    void starting_and_stopping_rest_on_the_rules_of_recording() {
        var event = new HearingEvent.RecordingStarted(recorded().sitting(), by(judge()));

        Assertions.assertThat(event.basis()).isEqualTo(LegalBasis.of(Law.AVR, 1));
    }

    private static Hearing recorded() {
        return next(aHearingInSession().recording().start(by(judge())));
    }
}
