package org.yunting.law.kernel;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told in the past tense. Implementations are records inside one sealed interface per feature, so that
 * whoever tells them on can be checked for completeness.
 */
public interface DomainEvent {
    /** The case concerned; absent only where an act concerns a person and not one case, as the verification of identity does. */
    @Nullable
    CaseId caseId();

    Act act();

    /** The article under which it happened. */
    LegalBasis basis();

    default Instant at() {
        return act().at();
    }

    default Actor actor() {
        return act().actor();
    }

    /** Stable name, from the record's name: {@code HearingScheduled} is {@code hearing-scheduled}. */
    default String name() {
        return EventName.of(getClass());
    }

    /** How a record's name becomes an event's name. */
    final class EventName {
        private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private EventName() {}

        /** The name of all events of that type. */
        public static String of(Class<?> event) {
            return HUMP.matcher(event.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    }
}
