package org.yunting.law;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.RefusalCode;

/** Lets a holding read: {@code assertThat(outcome).isRefusedWith(CODE)}. */
public final class OutcomeAssert<T> extends AbstractAssert<OutcomeAssert<T>, Outcome<T>> {
    private OutcomeAssert(Outcome<T> actual) {
        super(actual, OutcomeAssert.class);
    }

    public static <T> OutcomeAssert<T> assertThat(Outcome<T> actual) {
        return new OutcomeAssert<>(actual);
    }

    public OutcomeAssert<T> isGranted() {
        if (actual instanceof Outcome.Refused<T>(var refusal)) {
            failWithMessage("refused: %s (%s)", refusal.code().code(), refusal);
        }
        return this;
    }

    public OutcomeAssert<T> isGrantedWith(String... eventNames) {
        isGranted();
        Assertions.assertThat(events(actual).stream().map(DomainEvent::name).collect(Collectors.toList()))
                .containsExactly(eventNames);
        return this;
    }

    public OutcomeAssert<T> isRefusedWith(RefusalCode code) {
        if (!(actual instanceof Outcome.Refused<T>(var refusal))) {
            failWithMessage("granted, although it should be refused with %s", code.code());
        } else {
            Assertions.assertThat(refusal.code()).isEqualTo(code);
        }
        return this;
    }

    public OutcomeAssert<T> restingOn(String basis) {
        Assertions.assertThat(refusal(actual).basis()).hasToString(basis);
        return this;
    }

    public OutcomeAssert<T> offering(String... acts) {
        Assertions.assertThat(refusal(actual).possibleInstead()).containsExactlyInAnyOrder(acts);
        return this;
    }

    public OutcomeAssert<T> withParam(String name, String value) {
        Assertions.assertThat(refusal(actual).params()).containsEntry(name, value);
        return this;
    }

    /** What is true after a granted act. */
    public static <T> T next(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Granted<T>(var next, var events)) {
            return next;
        }
        throw new AssertionError("refused: " + refusal(outcome));
    }

    public static List<DomainEvent> events(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Granted<?> granted -> granted.events();
            case Outcome.Refused<?> refused -> List.of();
        };
    }

    public static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.refusal();
        }
        throw new AssertionError("granted");
    }
}
