package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.archive.ReadArchive.ArchivedFile;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.PersonId;

/** Searching among files, in PostgreSQL. */
@ApplicationScoped
class SearchRows {
    private final Mutiny.SessionFactory sessions;

    SearchRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is looked for, and by whom. */
    record Sought(
            PersonId reader,
            Optional<String> words,
            Optional<Integer> year,
            Optional<String> cause,
            Optional<String> retention,
            Cursor before,
            int limit) {}

    /** A file found, and where the next page goes on. */
    record Found(ArchivedFile file, Cursor cursor) {}

    Uni<List<Found>> search(Sought sought) {
        var sql = """
                select f.case_id, c.number, c.cause, c.plaintiff_name, c.defendant_name, f.state, f.retention, cast(f.retain_until as text),
                       exists (select from case_file_holds h where h.case_id = f.case_id and h.lifted_at is null), f.confirmed_at
                from case_files f join cases c on c.id = f.case_id
                where exists (select from appointments a where a.case_id = c.id and a.person_id = :reader and a.capacity in ('judge', 'clerk'))
                """
                + (sought.words().isPresent()
                        ? " and bigrams(c.search_text) @> bigrams(:words) and position(:words in lower(c.search_text)) > 0"
                        : "")
                + (sought.year().isPresent() ? " and extract(year from c.filed_at at time zone 'UTC') = :year" : "")
                + (sought.cause().isPresent() ? " and c.cause = :cause" : "")
                + (sought.retention().isPresent() ? " and f.retention = :retention" : "")
                + " and (f.confirmed_at, f.case_id) < (:at, :id) order by f.confirmed_at desc, f.case_id desc limit :limit";
        return sessions.withSession(session -> {
                    var rows = session.createNativeQuery(sql, Object[].class)
                            .setParameter("reader", sought.reader().value())
                            .setParameter("at", sought.before().at())
                            .setParameter("id", sought.before().id())
                            .setParameter("limit", sought.limit());
                    sought.words().ifPresent(words -> rows.setParameter("words", folded(words)));
                    sought.year().ifPresent(year -> rows.setParameter("year", year));
                    sought.cause().ifPresent(cause -> rows.setParameter("cause", cause));
                    sought.retention().ifPresent(retention -> rows.setParameter("retention", retention));
                    return rows.getResultList();
                })
                .map(rows -> rows.stream().map(SearchRows::found).toList());
    }

    private static Found found(Object[] row) {
        var confirmedAt = Columns.instant(row[9]);
        return new Found(
                new ArchivedFile(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (Boolean) row[8],
                        confirmedAt.toString()),
                new Cursor(confirmedAt, (UUID) row[0]));
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
