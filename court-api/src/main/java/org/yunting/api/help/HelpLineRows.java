package org.yunting.api.help;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Lines of help in PostgreSQL. */
@ApplicationScoped
class HelpLineRows implements HelpLines {
    private final Mutiny.SessionFactory sessions;

    HelpLineRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<HelpLine>> find(UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id, hearing_id, person_id, author_id, text, written_at from help_lines where id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(HelpLineRows::line));
    }

    @Override
    public Uni<List<Signed>> of(HearingId hearing, @Nullable PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select l.id, l.hearing_id, l.person_id, l.author_id, l.text, l.written_at, p.display_name
                                from help_lines l join persons p on p.id = l.author_id
                                where l.hearing_id = :hearing and l.person_id = coalesce(cast(:person as uuid), l.person_id)
                                order by l.written_at, l.id""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .setParameter("person", person == null ? null : person.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Signed(line(row), (String) row[6]))
                        .toList());
    }

    @Override
    public Uni<Long> writtenSince(HearingId hearing, PersonId author, Instant since) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from help_lines where hearing_id = :hearing and author_id = :author and written_at > :since",
                        Long.class)
                .setParameter("hearing", hearing.value())
                .setParameter("author", author.value())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    public Uni<Boolean> add(HelpLine line) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into help_lines (id, hearing_id, person_id, author_id, text, written_at)
                        values (:id, :hearing, :person, :author, :text, :at)
                        on conflict (id) do nothing""")
                .setParameter("id", line.id())
                .setParameter("hearing", line.hearing().value())
                .setParameter("person", line.person().value())
                .setParameter("author", line.author().value())
                .setParameter("text", line.text())
                .setParameter("at", line.at())
                .executeUpdate()
                .map(added -> added == 1));
    }

    @Override
    public Uni<Void> forgetBefore(Instant instant) {
        return sessions.withSession(
                session -> session.createNativeQuery("delete from help_lines where written_at < :instant")
                        .setParameter("instant", instant)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static HelpLine line(Object[] row) {
        return new HelpLine(
                (UUID) row[0],
                new HearingId((UUID) row[1]),
                new PersonId((UUID) row[2]),
                new PersonId((UUID) row[3]),
                (String) row[4],
                Columns.instant(row[5]));
    }
}
