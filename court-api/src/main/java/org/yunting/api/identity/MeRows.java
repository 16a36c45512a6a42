package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a person's own page shows beside the person: the latest identity check and how many notices wait. */
@ApplicationScoped
class MeRows {
    private final Mutiny.SessionFactory sessions;

    MeRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<MeView> view(Person person) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select (select id from identity_checks where person_id = :person order by submitted_at desc, id desc limit 1),
                                       (select count(*) from notices where person_id = :person and read_at is null)""", Object[].class)
                        .setParameter("person", person.id().value())
                        .getSingleResult())
                .map(columns -> MeView.of(person, (UUID) columns[0], ((Number) columns[1]).longValue()));
    }
}
