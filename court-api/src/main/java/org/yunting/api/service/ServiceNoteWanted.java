package org.yunting.api.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Needed;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Violation;
import org.yunting.law.service.Service;
import org.yunting.law.service.ServiceStep;

/**
 * How a document was served, as the court notes it; or that the addressee has proved when it arrived (CPI 135).
 *
 * @param instrument key of an {@link org.yunting.law.service.Instrument}
 * @param way key of a {@link org.yunting.law.service.ServiceStep} that serves by itself, or {@link #PROVED_ARRIVAL}
 * @param note what proves it
 * @param arrivedAt when it arrived, as was proved; absent for every other note
 */
public record ServiceNoteWanted(
        String instrument,
        UUID document,
        UUID party,
        String way,
        String note,
        @Nullable Instant arrivedAt) {
    /** Not a way of service: a trace that counts instead of the time that the court's system shows. */
    static final String PROVED_ARRIVAL = "proved-arrival";

    /** The law's answer to this note. */
    Outcome<Service> on(Service service, Act by) {
        if (way.equals(PROVED_ARRIVAL)) {
            return service.proveArrival(Needed.part("/arrivedAt", arrivedAt), note, by);
        }
        if (arrivedAt != null) {
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation("/arrivedAt", "unknown-property")))
                    .asException();
        }
        return service.noteServed(Keys.constant(ServiceStep.class, way), note, by);
    }
}
