package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.calendar.CalendarDates;
import org.yunting.api.database.Columns;
import org.yunting.api.identity.Person;

/** The ends of the windows that run in the trials of a person, in PostgreSQL, the next ones first. A window that stands still or is over is no date. */
@ApplicationScoped
class TrialDateRows implements CalendarDates {
    /** A desk with more running windows than this finds the later ones when the earlier are over. */
    private static final int AT_MOST = 500;

    private final Mutiny.SessionFactory sessions;

    TrialDateRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Date>> of(Person person) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select t.case_id, t.due_at, c.number
                                from asynctrials t join cases c on c.id = t.case_id
                                where t.state in ('consenting', 'under-way') and not t.end_noted and exists (
                                    select from appointments a where a.case_id = t.case_id and a.person_id = :person)
                                order by t.due_at""", Object[].class)
                        .setParameter("person", person.id().value())
                        .setMaxResults(AT_MOST)
                        .getResultList())
                .map(rows -> rows.stream().map(TrialDateRows::end).toList());
    }

    private static Date end(Object[] row) {
        var caseId = (UUID) row[0];
        return new Date(
                "trial-window",
                caseId,
                Columns.instant(row[1]),
                Duration.ZERO,
                (String) row[2],
                "/cases/" + caseId + "/trial");
    }
}
