package org.yunting.law.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.cases.CaseRefusal;

class OutcomeTest {
    private record SomethingHappened(CaseId caseId, Act act, int order) implements DomainEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.house("tests");
        }
    }

    private static final CaseId CASE = CaseId.parse("00000000-0000-7000-8000-000000000001");

    @Test
    void a_second_act_tells_its_events_after_those_of_the_first() {
        var first = Outcome.granted(1, new SomethingHappened(CASE, by(clerk()), 1));

        var both = first.then(number -> Outcome.granted(number + 1, new SomethingHappened(CASE, by(clerk()), 2)));

        assertThat(next(both)).isEqualTo(2);
        assertThat(events(both))
                .containsExactly(
                        new SomethingHappened(CASE, by(clerk()), 1), new SomethingHappened(CASE, by(clerk()), 2));
    }

    @Test
    void a_refused_second_act_takes_the_events_of_the_first_with_it() {
        var first = Outcome.granted(1, new SomethingHappened(CASE, by(clerk()), 1));

        Outcome<Integer> both = first.then(
                number -> Outcome.refused(Refusal.of(CaseRefusal.CASE_REASON_MISSING, LegalBasis.house("x"))));

        assertThat(both).isInstanceOf(Outcome.Refused.class);
        assertThat(events(both)).isEmpty();
    }

    @Test
    void a_refusal_keeps_what_it_was_given_in_order() {
        var refusal = Refusal.of(CaseRefusal.FILING_INCOMPLETE, LegalBasis.of(Law.OLR, 9))
                .with("due", "2026-03-02")
                .violating(List.of(new Violation("/facts", "required")))
                .instead(List.of(Capacity.CLERK))
                .instead(List.of(Capacity.THIRD_PARTY));

        assertThat(refusal.code().code()).isEqualTo("filing-incomplete");
        assertThat(refusal.params()).containsExactly(java.util.Map.entry("due", "2026-03-02"));
        assertThat(refusal.violations()).containsExactly(new Violation("/facts", "required"));
        assertThat(refusal.possibleInstead()).containsExactly("clerk", "third-party");
    }

    @Test
    void an_event_is_named_after_its_record() {
        assertThat(new SomethingHappened(CASE, by(clerk()), 1).name()).isEqualTo("something-happened");
    }
}
