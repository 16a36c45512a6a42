package org.yunting.api.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import org.yunting.api.calendar.CalendarTexts.Text;
import org.yunting.api.court.CourtParticulars;

/** One calendar being written. Instants are in UTC, so that every device shows them in its own zone, on both sides of a change of clocks. */
final class CourtCalendarFile {
    private static final Duration LOOK_AGAIN = Duration.builder().hours(1).build();

    private final ICalendar calendar = new ICalendar();
    private final Text text;
    private final CourtParticulars court;
    private final Date written;

    CourtCalendarFile(Text text, CourtParticulars court, Instant now) {
        this.text = text;
        this.court = court;
        this.written = Date.from(now);
        calendar.setProductId("-//Yunting//" + court.code() + "//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(text.name());
        // What calendars of phones read instead of NAME (RFC 7986).
        calendar.setExperimentalProperty("X-WR-CALNAME", text.name());
        calendar.setRefreshInterval(LOOK_AGAIN);
    }

    void add(CalendarDates.Date date) {
        var event = new VEvent();
        event.setUid("%s-%s@%s"
                .formatted(date.kind(), date.about(), court.publicUrl().getHost()));
        event.setDateTimeStamp(written);
        event.setDateStart(Date.from(date.at()));
        if (date.length().isPositive()) {
            event.setDateEnd(Date.from(date.at().plus(date.length())));
        }
        var summary = (text.of(date.kind()) + " " + date.caseNumber()).strip();
        event.setSummary(date.calledOff() ? text.calledOff().formatted(summary) : summary);
        if (date.calledOff()) {
            // Of two entries of one name calendars keep the later one (RFC 5545, 3.8.7.4).
            event.setStatus(Status.cancelled());
            event.setSequence(1);
        }
        event.setDescription(date.length().isZero() ? text.silence() + text.reminder() : text.reminder());
        event.setUrl(court.publicUrl().resolve(date.page()).toString());
        calendar.addEvent(event);
    }

    String text() {
        return Biweekly.write(calendar).go();
    }
}
