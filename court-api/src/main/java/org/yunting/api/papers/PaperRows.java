package org.yunting.api.papers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.kernel.Sha256;

/** Papers in PostgreSQL; their bytes are in the object store. */
@ApplicationScoped
class PaperRows implements Papers {
    private static final String COLUMNS = "id, kind, subject, asked_at, object_key, sha256, size, made_at";

    private final Mutiny.SessionFactory sessions;
    private final Ids ids;
    private final CourtClock clock;

    PaperRows(Mutiny.SessionFactory sessions, Ids ids, CourtClock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> ask(PaperKind kind, UUID subject) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into papers (id, kind, subject, asked_at) values (:id, :kind, :subject, :now)
                        on conflict (kind, subject) do nothing""")
                .setParameter("id", ids.next())
                .setParameter("kind", kind.key())
                .setParameter("subject", subject)
                .setParameter("now", clock.now())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Paper>> find(PaperKind kind, UUID subject) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from papers where kind = :kind and subject = :subject",
                                Object[].class)
                        .setParameter("kind", kind.key())
                        .setParameter("subject", subject)
                        .getSingleResultOrNull())
                .map(PaperRows::paper);
    }

    @Override
    public Uni<Optional<Paper>> takeDue() {
        return sessions.withSession(session -> session.createNativeQuery("select " + COLUMNS + """
                                         from papers where made_at is null and due_at <= now()
                                        order by due_at limit 1 for update skip locked""", Object[].class)
                        .getSingleResultOrNull())
                .map(PaperRows::paper);
    }

    @Override
    public Uni<Void> keep(Paper paper, Paper.Copy copy) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update papers set object_key = :key, sha256 = :sha256, size = :size, made_at = :at
                        where id = :id and made_at is null""")
                .setParameter("key", copy.key().value())
                .setParameter("sha256", copy.digest().hex())
                .setParameter("size", copy.size())
                .setParameter("at", copy.madeAt())
                .setParameter("id", paper.id())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> postpone(UUID paper, Duration pause) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "update papers set due_at = now() + make_interval(secs => :pause) where id = :id")
                .setParameter("pause", (double) pause.toSeconds())
                .setParameter("id", paper)
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Optional<Paper> paper(Object @Nullable [] row) {
        if (row == null) {
            return Optional.empty();
        }
        var copy = row[4] == null
                ? null
                : new Paper.Copy(
                        new ObjectKey((String) row[4]),
                        new Sha256((String) row[5]),
                        ((Number) row[6]).longValue(),
                        Columns.instant(row[7]));
        var kind = Keys.constant(PaperKind.class, (String) row[1]);
        return Optional.of(new Paper((UUID) row[0], kind, (UUID) row[2], Columns.instant(row[3]), copy));
    }
}
