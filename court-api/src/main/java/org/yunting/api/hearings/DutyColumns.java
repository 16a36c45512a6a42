package org.yunting.api.hearings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.Duty;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.PersonId;

/**
 * What of an appearance's row only witnesses and interpreters fill.
 *
 * @param onBehalfOf the party that asked for a witness, or whoever an interpreter is for
 * @param examiners ids with blanks between, in the order in which they were given leave
 */
record DutyColumns(
        @Nullable String state,
        @Nullable Instant since,
        @Nullable String obligation,
        @Nullable UUID onBehalfOf,
        @Nullable String examiners,
        @Nullable String language) {
    private static final DutyColumns NONE = new DutyColumns(null, null, null, null, null, null);

    static DutyColumns of(@Nullable Duty duty) {
        return switch (duty) {
            case null -> NONE;
            case Testimony(var obligation, var calledBy, var state) ->
                new DutyColumns(
                        state.key(),
                        sinceOf(state),
                        obligation.key(),
                        calledBy == null ? null : calledBy.value(),
                        state instanceof Testimony.Testifying testifying ? written(testifying.examiners()) : null,
                        null);
            case Interpreting(var language, var listener, var state) ->
                new DutyColumns(state.key(), sinceOf(state), null, listener.value(), null, language);
        };
    }

    @Nullable
    Duty duty() {
        if (state == null) {
            return null;
        }
        return language == null
                ? new Testimony(
                        Keys.constant(Testimony.Obligation.class, requireNonNull(obligation)),
                        onBehalfOf == null ? null : new PersonId(onBehalfOf),
                        testimony(state))
                : new Interpreting(language, new PersonId(requireNonNull(onBehalfOf)), interpreting(state));
    }

    private Testimony.State testimony(String key) {
        return switch (key) {
            case "summoned" -> new Testimony.Summoned();
            case "arrived" -> new Testimony.Arrived(requireNonNull(since));
            case "called" -> new Testimony.Called(requireNonNull(since));
            case "testifying" -> new Testimony.Testifying(requireNonNull(since), read(requireNonNull(examiners)));
            case "declined" -> new Testimony.Declined(requireNonNull(since));
            case "dismissed" -> new Testimony.Dismissed(requireNonNull(since));
            default -> throw new IllegalStateException("no state of a testimony: " + key);
        };
    }

    private Interpreting.State interpreting(String key) {
        return switch (key) {
            case "appointed" -> new Interpreting.Appointed();
            case "sworn" -> new Interpreting.Sworn(requireNonNull(since));
            case "recused" -> new Interpreting.Recused(requireNonNull(since));
            default -> throw new IllegalStateException("no state of interpreting: " + key);
        };
    }

    private static @Nullable Instant sinceOf(Testimony.State state) {
        return switch (state) {
            case Testimony.Summoned none -> null;
            case Testimony.Arrived(var at) -> at;
            case Testimony.Called(var at) -> at;
            case Testimony.Testifying testifying -> testifying.since();
            case Testimony.Declined(var at) -> at;
            case Testimony.Dismissed(var at) -> at;
        };
    }

    private static @Nullable Instant sinceOf(Interpreting.State state) {
        return switch (state) {
            case Interpreting.Appointed none -> null;
            case Interpreting.Sworn(var at) -> at;
            case Interpreting.Recused(var at) -> at;
        };
    }

    private static String written(List<PersonId> persons) {
        return persons.stream().map(person -> person.value().toString()).collect(Collectors.joining(" "));
    }

    private static List<PersonId> read(String persons) {
        return Arrays.stream(persons.split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> new PersonId(UUID.fromString(id)))
                .toList();
    }
}
