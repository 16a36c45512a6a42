package org.yunting.api.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.yunting.law.deadlines.CourtCalendar;

/** The calendar by which the court counts days. */
@Singleton
class Calendars {
    @Produces
    @Singleton
    CourtCalendar calendar() {
        return CourtCalendar.china();
    }
}
