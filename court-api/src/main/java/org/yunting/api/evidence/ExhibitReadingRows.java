package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.identity.PersonView;
import org.yunting.law.evidence.Exhibit;

/** What the audit trail in PostgreSQL tells of one exhibit. Call it inside the transaction of the use case. */
@ApplicationScoped
class ExhibitReadingRows {
    private final Mutiny.SessionFactory sessions;

    ExhibitReadingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Who was given its file, newest first, each in the capacity they have in the case today. */
    Uni<List<ReadingView>> of(Exhibit exhibit, Cursor before, int limit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select a.id, a.at, a.person_id, p.display_name,
                                       (select min(capacity) from appointments where case_id = :case and person_id = a.person_id)
                                from audit_entries a join persons p on p.id = a.person_id
                                where a.subject = :exhibit and (a.at, a.id) < (:at, :id)
                                order by a.at desc, a.id desc limit :limit""", Object[].class)
                        .setParameter("case", exhibit.caseId().value())
                        .setParameter("exhibit", exhibit.id().value())
                        .setParameter("at", before.at())
                        .setParameter("id", before.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ExhibitReadingRows::reading).toList());
    }

    private static ReadingView reading(Object[] columns) {
        return new ReadingView(
                (UUID) columns[0],
                Columns.instant(columns[1]),
                new PersonView((UUID) columns[2], (String) columns[3], (String) columns[4]));
    }
}
