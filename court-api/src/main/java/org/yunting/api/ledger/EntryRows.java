package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
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
    public Uni<Void> enter(UUID subject, String statement) {
        var bytes = new byte[Salt.BYTES];
        random.nextBytes(bytes);
        var salt = Salt.ofBytes(bytes);
        // No notification: PostgreSQL commits transactions that notify one after the other.
        return sessions.withSession(session -> session.createNativeQuery("""
                        with entry as (
                            insert into ledger_entries (subject, salt, commitment)
                            values (:subject, decode(:salt, 'hex'), decode(:commitment, 'hex')) returning id)
                        insert into ledger_queue (entry_id) select id from entry""")
                .setParameter("subject", subject)
                .setParameter("salt", salt.hex())
                .setParameter(
                        "commitment", Commitment.to(statement, salt).digest().hex())
                .executeUpdate()
                .replaceWithVoid());
    }
}
