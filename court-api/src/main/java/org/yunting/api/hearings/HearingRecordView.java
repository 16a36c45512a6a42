package org.yunting.api.hearings;

import java.util.List;
import org.yunting.api.evidence.ExhibitView;
import org.yunting.api.hearings.AttendanceIntervals.Interval;
import org.yunting.api.identity.PersonView;
import org.yunting.api.timeline.TimelineEntryView;

/** The record a hearing wrote of itself. */
public record HearingRecordView(
        HearingView hearing,
        List<TimelineEntryView> entries,
        List<AttendanceView> attendance,
        List<ExhibitView> exhibitsShown) {
    /** When somebody was there. */
    public record AttendanceView(PersonView person, List<Interval> intervals) {}
}
