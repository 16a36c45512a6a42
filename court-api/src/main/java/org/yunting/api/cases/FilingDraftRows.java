package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.law.cases.Filing;
import org.yunting.law.kernel.PersonId;

/** Drafts in PostgreSQL. */
@ApplicationScoped
class FilingDraftRows implements FilingDrafts {
    private static final String SELECT =
            "select id, cause, step, content, created_at, saved_at, version from filing_drafts where person_id = :owner and ";

    private final Mutiny.SessionFactory sessions;
    private final Json json;

    FilingDraftRows(Mutiny.SessionFactory sessions, Json json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Uni<Optional<FilingDraft>> find(UUID id, PersonId owner) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + "id = :id", Object[].class)
                        .setParameter("owner", owner.value())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(this::draft));
    }

    @Override
    public Uni<List<FilingDraft>> of(PersonId owner, Cursor before, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                SELECT + "(created_at, id) < (:at, :id) order by created_at desc, id desc limit :limit",
                                Object[].class)
                        .setParameter("owner", owner.value())
                        .setParameter("at", before.at())
                        .setParameter("id", before.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::draft).toList());
    }

    @Override
    public Uni<Void> add(FilingDraft draft, PersonId owner) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into filing_drafts (id, person_id, cause, step, content, created_at, saved_at, version)
                        values (:id, :owner, :cause, :step, :content, :created, :saved, :version)""")
                .setParameter("id", draft.id())
                .setParameter("owner", owner.value())
                .setParameter("cause", draft.cause().key())
                .setParameter("step", draft.step())
                .setParameter("content", json.write(draft.content()))
                .setParameter("created", draft.createdAt())
                .setParameter("saved", draft.savedAt())
                .setParameter("version", draft.version())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Boolean> store(FilingDraft draft, long expectedVersion) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update filing_drafts set step = :step, content = :content, saved_at = :saved, version = :version
                        where id = :id and version = :expected""")
                .setParameter("step", draft.step())
                .setParameter("content", json.write(draft.content()))
                .setParameter("saved", draft.savedAt())
                .setParameter("version", draft.version())
                .setParameter("id", draft.id())
                .setParameter("expected", expectedVersion)
                .executeUpdate()
                .map(changed -> changed == 1));
    }

    @Override
    public Uni<Boolean> remove(FilingDraft draft) {
        return sessions.withSession(
                session -> session.createNativeQuery("delete from filing_drafts where id = :id and version = :version")
                        .setParameter("id", draft.id())
                        .setParameter("version", draft.version())
                        .executeUpdate()
                        .map(removed -> removed == 1));
    }

    private FilingDraft draft(Object[] columns) {
        return new FilingDraft(
                (UUID) columns[0],
                Keys.constant(Filing.Cause.class, (String) columns[1]),
                (String) columns[2],
                json.read((String) columns[3], FilingContent.class),
                Columns.instant(columns[4]),
                Columns.instant(columns[5]),
                ((Number) columns[6]).longValue());
    }
}
