package org.yunting.api.demo;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.kernel.CaseId;

/** How far the demonstration has been told, in PostgreSQL. */
@ApplicationScoped
class DemoChapterRows {
    private final Mutiny.SessionFactory sessions;

    DemoChapterRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keys of the chapters told, each with the founding case. */
    Uni<Map<String, CaseId>> told() {
        return sessions.withSession(
                        session -> session.createNativeQuery("select key, case_id from demo_chapters", Object[].class)
                                .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> (String) row[0], row -> new CaseId((UUID) row[1]))));
    }

    Uni<Void> add(String key, CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "insert into demo_chapters (key, case_id) values (:key, :case)")
                        .setParameter("key", key)
                        .setParameter("case", caseId.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether the court has heard of no case yet. */
    Uni<Boolean> isCourtEmpty() {
        return sessions.withSession(session -> session.createNativeQuery("select count(*) from cases", Long.class)
                        .getSingleResult())
                .map(count -> count == 0);
    }
}
