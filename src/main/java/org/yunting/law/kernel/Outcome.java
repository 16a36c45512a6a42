package org.yunting.law.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The law's answer to an act: granted, with what is true from now on and the events to be told; or refused, and then nothing has changed.
 *
 * @param <T> what the act changes, usually an aggregate
 */
public sealed interface Outcome<T> {
    /** The act was lawful: {@code next} replaces the former value, {@code events} are in the order they happened. */
    record Granted<T>(T next, List<DomainEvent> events) implements Outcome<T> {
        public Granted {
            events = List.copyOf(events);
        }
    }

    /** The act was not lawful and had no effect. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> granted(T next, DomainEvent... events) {
        return new Granted<>(next, List.of(events));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Granted<T>(var next, var events) -> new Granted<>(change.apply(next), events);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** Goes on with a second act on what the first one left; both happen, with all events, or the refusal of either stands. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> second) {
        return switch (this) {
            case Refused<T>(var refusal) -> new Refused<>(refusal);
            case Granted<T>(var first, var before) ->
                switch (second.apply(first)) {
                    case Refused<U>(var refusal) -> new Refused<U>(refusal);
                    case Granted<U>(var next, var after) -> {
                        var all = new ArrayList<>(before);
                        all.addAll(after);
                        yield new Granted<>(next, all);
                    }
                };
        };
    }
}
