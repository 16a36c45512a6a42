package org.yunting.api.calendar;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yunting.api.identity.Person;

/** The dates that one feature of the court has for somebody. Each feature that knows of any has one of these; the calendar asks them all. */
public interface CalendarDates {
    /** Runs on the session of the caller's transaction. */
    Uni<List<Date>> of(Person person);

    /**
     * A date.
     *
     * @param kind what it is, by which its text is found
     * @param about the hearing or case it is about; with the kind it stays the same when the date moves, so that the entry moves with it
     * @param length zero where it is the end of a period
     * @param caseNumber empty while the case has none
     * @param page path of the page where it is dealt with
     * @param calledOff nothing takes place then; calendars that have the entry are told so
     */
    record Date(
            String kind, UUID about, Instant at, Duration length, String caseNumber, String page, boolean calledOff) {
        /** One that stands. */
        public Date(String kind, UUID about, Instant at, Duration length, String caseNumber, String page) {
            this(kind, about, at, length, caseNumber, page, false);
        }
    }
}
