package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.kernel.PersonId;

/** What judge and clerk have gone through, each for themselves, in PostgreSQL. */
@ApplicationScoped
class TrialMarkRows {
    private final Mutiny.SessionFactory sessions;

    TrialMarkRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Set<ItemId>> of(TrialId trial, PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select item_id from asynctrial_marks where trial_id = :trial and person_id = :person",
                        UUID.class)
                .setParameter("trial", trial.value())
                .setParameter("person", person.value())
                .getResultList()
                .map(rows -> rows.stream().map(ItemId::new).collect(Collectors.toSet())));
    }

    /** Marked twice, it keeps its first time. */
    Uni<Void> add(TrialId trial, PersonId person, Collection<ItemId> items, Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into asynctrial_marks (trial_id, item_id, person_id, at)
                        select :trial, i.id, :person, :now from asynctrial_items i where i.trial_id = :trial and i.id in (:items)
                        on conflict do nothing""")
                .setParameter("trial", trial.value())
                .setParameter("person", person.value())
                .setParameter("now", now)
                .setParameter("items", items.stream().map(ItemId::value).toList())
                .executeUpdate()
                .replaceWithVoid());
    }
}
