package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.ledger.Commitment;
import org.yunting.law.ledger.Salt;

/** Entries in PostgreSQL, which lets nobody change one. */
@ApplicationScoped
class EntryRows implements Ledger {
    private final Mutiny.SessionFactory sessions;
    private final SecureRandom random = new SecureRandom();

    EntryRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> enter(Map<UUID, String> statements) {
        if (statements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // No notification: PostgreSQL commits transactions that notify one after the other.
        return sessions.withSession(session -> session.createNativeQuery("""
                        with entries as (
                            insert into ledger_entries (subject, salt, commitment)
                            select subject, decode(salt, 'hex'), decode(commitment, 'hex')
                            from rows from (jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as (subject uuid, salt text, commitment text))
                                with ordinality as e(subject, salt, commitment, place)
                            order by place returning id)
                        insert into ledger_queue (entry_id) select id from entries""")
                .setParameter("entries", committedTo(statements).encode())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Set<UUID>> entered(Collection<UUID> subjects) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select distinct subject from ledger_entries where subject = any(:subjects)",
                                UUID.class)
                        .setParameter("subjects", subjects.toArray(UUID[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }

    private JsonArray committedTo(Map<UUID, String> statements) {
        var entries = new JsonArray();
        statements.forEach((subject, statement) -> {
            var bytes = new byte[Salt.BYTES];
            random.nextBytes(bytes);
            var salt = Salt.ofBytes(bytes);
            entries.add(new JsonObject()
                    .put("subject", subject.toString())
                    .put("salt", salt.hex())
                    .put("commitment", Commitment.to(statement, salt).digest().hex()));
        });
        return entries;
    }
}
