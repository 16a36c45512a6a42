package org.yunting.api.participants;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.hearings.Duty;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Violation;

/**
 * Who is to be summoned.
 *
 * @param language what they read the court's pages in
 * @param onBehalfOf the party that asked for a witness, absent where the court calls of its own motion; whoever an interpreter is for
 * @param interprets language that is interpreted, of interpreters alone
 * @param capability of a witness; absent means full
 */
public record ParticipantWanted(
        String capacity,
        String name,
        String language,
        @Nullable String zone,
        @Nullable UUID onBehalfOf,
        @Nullable String interprets,
        @Nullable String capability,
        @Nullable String email,
        @Nullable String phone) {
    Capacity asCapacity() {
        return Keys.constant(Capacity.class, capacity);
    }

    /** What they will owe the court; fails with every fault of the input. */
    Duty duty() {
        var faults = new ArrayList<Violation>();
        boolean isInterpreter = asCapacity() == Capacity.INTERPRETER;
        if (name.isBlank()) {
            faults.add(new Violation("/name", "required"));
        }
        if (isInterpreter && interprets == null) {
            faults.add(new Violation("/interprets", "required"));
        }
        if (isInterpreter && onBehalfOf == null) {
            faults.add(new Violation("/onBehalfOf", "required"));
        }
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return interprets != null && isInterpreter && onBehalfOf != null
                ? Interpreting.of(interprets, new PersonId(onBehalfOf))
                : Testimony.of(
                        asCapacity(),
                        capability == null
                                ? Testimony.Capability.FULL
                                : Keys.constant(Testimony.Capability.class, capability),
                        onBehalfOf == null ? null : new PersonId(onBehalfOf));
    }

    /** Where they are, for the times in their letter. */
    ZoneId zoneOr(ZoneId courts) {
        try {
            return zone == null ? courts : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw invalid(List.of(new Violation("/zone", "unknown-value")));
        }
    }

    private static RuntimeException invalid(List<Violation> faults) {
        return Problem.of(CommonProblem.INVALID_INPUT).violating(faults).asException();
    }
}
