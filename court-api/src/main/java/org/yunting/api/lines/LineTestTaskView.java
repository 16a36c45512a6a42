package org.yunting.api.lines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yunting.api.identity.PersonView;

/**
 * A poor line that waits for the clerk.
 *
 * @param at when it was tested
 * @param reasons keys of what is wrong with it, the worst first
 */
public record LineTestTaskView(
        UUID hearing,
        UUID caseId,
        String caseNumber,
        Instant startsAt,
        PersonView person,
        Instant at,
        List<String> reasons) {
    /** The next hearing first. */
    public record LineTestTaskList(List<LineTestTaskView> items) {}

    static LineTestTaskView of(LineTests.Task task) {
        return new LineTestTaskView(
                task.hearing().value(),
                task.caseId(),
                task.caseNumber(),
                task.startsAt(),
                new PersonView(task.person().value(), task.name(), task.capacity()),
                task.at(),
                task.reasons());
    }
}
