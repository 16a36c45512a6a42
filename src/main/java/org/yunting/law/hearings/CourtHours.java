package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.yunting.law.deadlines.CourtCalendar;

/** When a court sits: its working days, and the sessions of such a day in court time. */
public record CourtHours(CourtCalendar calendar, List<Session> sessions) {
    /** A part of the day, from (inclusive) until (exclusive). */
    public record Session(LocalTime from, LocalTime until) {
        public Session {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "a session ends after it begins, not from " + from + " until " + until);
            }
        }
    }

    public CourtHours {
        sessions = List.copyOf(sessions);
    }

    /** Half past eight to noon and two to half past five, as county courts in Zhejiang keep them. */
    public static CourtHours usual(CourtCalendar calendar) {
        return new CourtHours(
                calendar,
                List.of(
                        new Session(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                        new Session(LocalTime.of(14, 0), LocalTime.of(17, 30))));
    }

    /** Whether a hearing of this length lies within one session of a working day. */
    public boolean contains(Instant start, Duration duration) {
        LocalDate day = calendar.dateOf(start);
        if (!calendar.isWorkingDay(day)) {
            return false;
        }
        return sessions.stream().anyMatch(session -> {
            var opens = day.atTime(session.from()).atZone(calendar.zone()).toInstant();
            var closes = day.atTime(session.until()).atZone(calendar.zone()).toInstant();
            return !start.isBefore(opens) && !start.plus(duration).isAfter(closes);
        });
    }
}
