package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.HOURS;
import static org.yunting.law.FoundingCase.aBooking;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What comes before a hearing in its judge's day. */
class PlaceInLineTest {
    private static final Instant EARLIER = HEARING_TIME.minus(Duration.ofMinutes(45));
    private static final Instant LATER = HEARING_TIME.plus(Duration.ofMinutes(45));
    private static final Hearing WAITING = aHearingWithPartiesWaiting();

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("set for an earlier hour that has not passed", at(HEARING_TIME.minusSeconds(60)), 1, false),
                arguments("of an earlier hour, with its people at the door", another(WAITING, EARLIER), 1, false),
                arguments("of an earlier hour, on longer than was planned", another(inSession(), EARLIER), 1, true),
                arguments("of an earlier hour, in a break", another(paused(), EARLIER), 1, true),
                arguments("taken up first though set for later", another(inSession(), LATER), 1, true),
                arguments("of an earlier hour, never opened until its time was over", at(EARLIER), 0, false),
                arguments("of an earlier hour, and over", another(closed(), EARLIER), 0, false),
                arguments("set for later", at(LATER), 0, false),
                arguments("set for later, with its people at the door", another(WAITING, LATER), 0, false),
                arguments("the hearing itself", WAITING, 0, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void before_a_hearing_comes_what_is_on_and_what_is_still_to_be_held_first(
            String which, Hearing other, int ahead, boolean inSession) {
        assertThat(PlaceInLine.of(WAITING, List.of(other), HEARING_TIME)).isEqualTo(new PlaceInLine(ahead, inSession));
    }

    @Test
    void hearings_of_another_judge_come_before_nobody() {
        var otherJudge = new PersonId(UUID.randomUUID());
        var summoned = List.of(
                new Summons(otherJudge, Capacity.JUDGE),
                new Summons(personOf(plaintiff()), Capacity.PLAINTIFF),
                new Summons(personOf(defendant()), Capacity.DEFENDANT));
        var hearing = next(Hearing.schedule(aBooking(HEARING_TIME), otherJudge, summoned, HOURS, by(clerk())));

        assertThat(PlaceInLine.of(WAITING, List.of(another(hearing, HEARING_TIME.minusSeconds(60))), HEARING_TIME))
                .isEqualTo(new PlaceInLine(0, false));
    }

    @Test
    void nothing_comes_before_a_hearing_that_has_begun() {
        assertThat(PlaceInLine.of(aHearingInSession(), List.of(another(inSession(), EARLIER)), HEARING_TIME))
                .isEqualTo(new PlaceInLine(0, false));
    }

    private static Hearing at(Instant startsAt) {
        return another(aScheduledHearing(), startsAt);
    }

    private static Hearing inSession() {
        return aHearingInSession();
    }

    private static Hearing paused() {
        return next(aHearingInSession().pause("合议", by(judge())));
    }

    private static Hearing closed() {
        return next(aHearingInSession().close(by(judge())));
    }

    /** Another hearing of the same judge, in that state, set for that time. */
    private static Hearing another(Hearing like, Instant startsAt) {
        var booked = like.booking();
        var booking = new Booking(
                new HearingId(UUID.randomUUID()),
                booked.caseId(),
                startsAt,
                booked.duration(),
                booked.publicity(),
                booked.closedReason());
        return new Hearing(booking, like.presiding(), like.roll(), like.state());
    }
}
