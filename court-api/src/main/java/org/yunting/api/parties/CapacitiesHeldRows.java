package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.api.identity.CapacitiesHeld;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** Capacities from the appointments to cases and the rolls of hearings in PostgreSQL. */
@ApplicationScoped
class CapacitiesHeldRows implements CapacitiesHeld {
    private final Mutiny.SessionFactory sessions;

    CapacitiesHeldRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Set<Capacity>> of(PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select capacity from appointments where person_id = :person
                                union select capacity from hearing_appearances where person_id = :person""", String.class)
                        .setParameter("person", person.value())
                        .getResultList())
                .map(keys -> keys.stream()
                        .map(key -> Keys.constant(Capacity.class, key))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
