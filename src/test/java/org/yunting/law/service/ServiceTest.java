package org.yunting.law.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.service.ServiceStep.POST;
import static org.yunting.law.service.ServiceStep.POST_ABROAD;
import static org.yunting.law.service.ServiceStep.PUBLIC_NOTICE;
import static org.yunting.law.service.ServiceStep.PUBLIC_NOTICE_ABROAD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.service.ServiceConsent.Confirmed;
import org.yunting.law.service.ServiceConsent.Open;
import org.yunting.law.service.ServiceConsent.Refused;
import org.yunting.law.service.Trace.Acknowledged;
import org.yunting.law.service.Trace.Arrived;
import org.yunting.law.service.Trace.ProvedArrival;
import org.yunting.law.service.Trace.ServedOffline;

class ServiceTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final Confirmed CONFIRMED = new Confirmed(MONDAY.minusSeconds(60));
    private static final String PROOF = "运营商记录：系统于3日9时恢复接收";
    private static final String NOTE = "EMS 1234567890，本人签收";

    /** Domain rules 1.13.4 to 1.13.6 and 1.13.9 (OLR 31, CPI 135). */
    static Stream<Arguments> when_a_document_counts_as_served() {
        return Stream.of(
                arguments("arrived at a confirmed address", CONFIRMED, List.of(new Arrived(MONDAY)), MONDAY, "arrived"),
                arguments(
                        "arrived before the address was confirmed",
                        new Confirmed(TUESDAY),
                        List.of(new Arrived(MONDAY)),
                        TUESDAY,
                        "arrived"),
                arguments("arrived without consent", new Open(), List.of(new Arrived(MONDAY)), null, null),
                arguments(
                        "acknowledged without having been asked",
                        new Open(),
                        List.of(new Arrived(MONDAY), new Acknowledged(TUESDAY)),
                        TUESDAY,
                        "acknowledged"),
                arguments(
                        "acknowledged later than it arrived at a confirmed address",
                        CONFIRMED,
                        List.of(new Acknowledged(FRIDAY), new Arrived(MONDAY)),
                        MONDAY,
                        "arrived"),
                arguments(
                        "acknowledged by somebody who refused to be served so",
                        new Refused(),
                        List.of(new Arrived(MONDAY), new Acknowledged(TUESDAY)),
                        null,
                        null),
                arguments(
                        "by post to somebody who refused",
                        new Refused(),
                        List.of(new Arrived(MONDAY), new ServedOffline(POST, NOTE, FRIDAY)),
                        FRIDAY,
                        "served-offline"),
                arguments(
                        "by public notice at home, after thirty days",
                        new Open(),
                        List.of(new ServedOffline(PUBLIC_NOTICE, NOTE, MONDAY)),
                        MONDAY.plus(Duration.ofDays(30)),
                        "served-offline"),
                arguments(
                        "by public notice abroad, after sixty days",
                        new Open(),
                        List.of(new ServedOffline(PUBLIC_NOTICE_ABROAD, NOTE, MONDAY)),
                        MONDAY.plus(Duration.ofDays(60)),
                        "served-offline"),
                arguments(
                        "proved to have arrived later than the court's system shows",
                        CONFIRMED,
                        List.of(new Arrived(MONDAY), proved(TUESDAY, FRIDAY)),
                        TUESDAY,
                        "arrival-proved"),
                arguments(
                        "proved to have arrived earlier than the court's system shows",
                        CONFIRMED,
                        List.of(new Arrived(TUESDAY), proved(MONDAY, FRIDAY)),
                        MONDAY,
                        "arrival-proved"),
                arguments(
                        "proved twice, and the second proof is the better one",
                        CONFIRMED,
                        List.of(
                                new Arrived(MONDAY),
                                proved(FRIDAY, FRIDAY.plusSeconds(1)),
                                proved(TUESDAY, FRIDAY.plusSeconds(2))),
                        TUESDAY,
                        "arrival-proved"),
                arguments(
                        "acknowledged before the time that is proved",
                        CONFIRMED,
                        List.of(new Arrived(MONDAY), new Acknowledged(TUESDAY), proved(FRIDAY, FRIDAY)),
                        TUESDAY,
                        "acknowledged"),
                arguments(
                        "proved to have arrived before the address was confirmed",
                        new Confirmed(TUESDAY),
                        List.of(new Arrived(FRIDAY), proved(MONDAY, FRIDAY)),
                        TUESDAY,
                        "arrival-proved"),
                arguments(
                        "proved, but by somebody who has since refused to be served so",
                        new Refused(),
                        List.of(new Arrived(MONDAY), proved(TUESDAY, FRIDAY)),
                        null,
                        null),
                arguments("nothing happened", CONFIRMED, List.of(), null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void when_a_document_counts_as_served(
            String what, ServiceConsent consent, List<Trace> traces, Instant at, String ground) {
        var effect = summons(false, consent, traces).effect();

        assertThat(effect.map(Effect::at).orElse(null)).isEqualTo(at);
        assertThat(effect.map(found -> found.ground().key()).orElse(null)).isEqualTo(ground);
    }

    @Test
    void a_notice_that_still_runs_serves_nobody_yet() {
        var published = summons(false, new Open(), List.of(new ServedOffline(PUBLIC_NOTICE, NOTE, MONDAY)));

        assertThat(published.isServedBy(MONDAY.plus(Duration.ofDays(29)))).isFalse();
        assertThat(published.isServedBy(MONDAY.plus(Duration.ofDays(30)))).isTrue();
        assertThat(published.nextSteps()).isEmpty();
    }

    @Test
    void whoever_was_not_asked_is_asked_first_and_whoever_refused_is_served_on_paper() {
        assertThat(summons(false, new Open(), List.of()).nextSteps())
                .startsWith(ServiceStep.ASK_FOR_CONSENT, ServiceStep.PERSONAL);
        assertThat(summons(false, new Refused(), List.of()).nextSteps())
                .startsWith(ServiceStep.PERSONAL)
                .endsWith(PUBLIC_NOTICE);
    }

    /** CPL 283: what serves in Qingtian does not serve in Rome. */
    @Test
    void an_addressee_abroad_is_served_by_the_ways_that_reach_abroad() {
        assertThat(summons(true, new Refused(), List.of()).nextSteps())
                .containsExactly(
                        ServiceStep.TREATY,
                        ServiceStep.CONSULATE,
                        ServiceStep.AGENT,
                        POST_ABROAD,
                        PUBLIC_NOTICE_ABROAD);
        assertThat(summons(true, new Refused(), List.of()).noteServed(POST, NOTE, by(clerk())))
                .isRefusedWith(ServiceRefusal.SERVICE_WAY_NOT_OPEN)
                .restingOn("CPL 91");
    }

    @Test
    void the_clerk_notes_how_a_document_was_served_and_the_note_can_be_checked() {
        var open = summons(true, new Refused(), List.of());

        assertThat(open.noteServed(POST_ABROAD, NOTE, by(clerk()))).isGrantedWith("service-noted");
        assertThat(next(open.noteServed(POST_ABROAD, NOTE, by(judge()))).nextSteps())
                .isEmpty();
        assertThat(open.noteServed(POST_ABROAD, " ", by(clerk()))).isRefusedWith(ServiceRefusal.SERVICE_NOTE_MISSING);
        assertThat(open.noteServed(POST_ABROAD, "a\u202eb", by(clerk())))
                .isRefusedWith(ServiceRefusal.SERVICE_NOTE_NOT_ACCEPTED);
        assertThat(open.noteServed(ServiceStep.ASK_FOR_CONSENT, NOTE, by(clerk())))
                .isRefusedWith(ServiceRefusal.SERVICE_WAY_NOT_OPEN);
    }

    @Test
    void nobody_but_the_court_notes_service_and_nobody_notes_it_twice() {
        var open = summons(true, new Refused(), List.of());
        for (var other : List.of(plaintiff(), defendant())) {
            assertThat(open.noteServed(POST_ABROAD, NOTE, by(other)))
                    .isRefusedWith(ServiceRefusal.SERVICE_ACT_OF_THE_COURT);
        }
        assertThat(next(open.noteServed(POST_ABROAD, NOTE, by(clerk()))).noteServed(POST_ABROAD, NOTE, by(clerk())))
                .isRefusedWith(ServiceRefusal.SERVICE_ALREADY_EFFECTIVE);
        assertThat(summons(true, CONFIRMED, List.of(new Arrived(MONDAY))).noteServed(POST_ABROAD, NOTE, by(clerk())))
                .isRefusedWith(ServiceRefusal.SERVICE_ALREADY_EFFECTIVE);
    }

    /** CPI 135: the court's system shows when it was sent, and the addressee may prove another time. */
    @Test
    void the_clerk_notes_the_time_of_arrival_that_the_addressee_has_proved() {
        var arrived = summons(true, CONFIRMED, List.of(new Arrived(MONDAY)));

        var proved = arrived.proveArrival(TUESDAY, PROOF, clerk().at(FRIDAY));

        assertThat(proved).isGrantedWith("arrival-proved");
        assertThat(next(proved).effect().orElseThrow().basis()).hasToString("CPI 135");
        assertThat(next(proved).provedArrival()).contains(new ProvedArrival(TUESDAY, PROOF, FRIDAY));
        assertThat(next(proved).isServedBy(TUESDAY.minusSeconds(1))).isFalse();
        assertThat(next(proved).proveArrival(MONDAY, PROOF, judge().at(FRIDAY))).isGrantedWith("arrival-proved");
    }

    /** CPI 135. */
    @Test
    void no_time_is_proved_by_others_than_the_court_ahead_without_proof_or_where_nothing_has_arrived() {
        var arrived = summons(true, CONFIRMED, List.of(new Arrived(MONDAY)));
        for (var other : List.of(plaintiff(), defendant())) {
            assertThat(arrived.proveArrival(TUESDAY, PROOF, other.at(FRIDAY)))
                    .isRefusedWith(ServiceRefusal.SERVICE_ACT_OF_THE_COURT)
                    .restingOn("CPI 135");
        }
        assertThat(arrived.proveArrival(FRIDAY, PROOF, clerk().at(TUESDAY)))
                .isRefusedWith(ServiceRefusal.SERVICE_ARRIVAL_AHEAD);
        assertThat(arrived.proveArrival(TUESDAY, " ", clerk().at(FRIDAY)))
                .isRefusedWith(ServiceRefusal.SERVICE_NOTE_MISSING);
        assertThat(arrived.proveArrival(TUESDAY, "a\u202eb", clerk().at(FRIDAY)))
                .isRefusedWith(ServiceRefusal.SERVICE_NOTE_NOT_ACCEPTED);
        for (var nothing : List.of(
                summons(true, CONFIRMED, List.of()),
                summons(true, new Open(), List.of(new Arrived(MONDAY))),
                summons(true, new Refused(), List.of(new Arrived(MONDAY))))) {
            assertThat(nothing.proveArrival(TUESDAY, PROOF, clerk().at(FRIDAY)))
                    .isRefusedWith(ServiceRefusal.SERVICE_NO_ARRIVAL)
                    .restingOn("CPI 135");
        }
    }

    private static ProvedArrival proved(Instant at, Instant notedAt) {
        return new ProvedArrival(at, PROOF, notedAt);
    }

    private static Service summons(boolean abroad, ServiceConsent consent, List<Trace> traces) {
        var subject = new Service.Subject(
                CASE, Instrument.SUMMONS, HEARING.value(), partyOf(defendant()).id());
        return new Service(subject, abroad, consent, traces);
    }
}
