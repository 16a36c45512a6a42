package org.yunting.api.hearings;

import jakarta.inject.Singleton;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.hearings.CourtHours;
import org.yunting.law.hearings.Scheduling;
import org.yunting.law.hearings.SlotFinder;

/** When this court sits. */
@Singleton
class CourtTimetable {
    private final CourtHours hours = CourtHours.usual(CourtCalendar.china());

    CourtHours hours() {
        return hours;
    }

    Scheduling scheduling() {
        return new Scheduling(hours);
    }

    SlotFinder slots() {
        return new SlotFinder(hours);
    }
}
