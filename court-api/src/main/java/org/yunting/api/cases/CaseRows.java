package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.kernel.CaseId;

/** Cases in PostgreSQL. {@link CaseMappingRows} turns rows into cases of the law and back. */
@ApplicationScoped
class CaseRows implements Cases {
    /** A reader sees the cases they are appointed in; the registry also every undecided filing. */
    private static final String VISIBLE = """
            select c.* from cases c
            where (exists (select 1 from appointments a where a.case_id = c.id and a.person_id = :reader)
                   or (:registry and c.state in ('filed', 'correction-asked')))
            """;

    private static final String MOST_URGENT_FIRST = """
            and c.state in ('filed', 'correction-asked', 'accepted')
            order by cast(c.deadline as json) ->> 'end' nulls last, c.filed_at, c.id limit :limit""";

    private final Mutiny.SessionFactory sessions;
    private final CaseMappingRows mapping;

    CaseRows(Mutiny.SessionFactory sessions, CaseMappingRows mapping) {
        this.sessions = sessions;
        this.mapping = mapping;
    }

    @Override
    public Uni<Optional<KeptCase>> find(CaseId id) {
        return sessions.withSession(session -> session.find(CaseRow.class, id.value()))
                .map(row -> Optional.ofNullable(row).map(mapping::kept));
    }

    @Override
    public Uni<List<KeptCase>> list(CaseQuery query) {
        var words = query.words().map(CaseRows::folded);
        var sql = VISIBLE
                + (query.state().isPresent() ? " and c.state = :state" : "")
                + (words.isPresent()
                        ? " and bigrams(c.search_text) @> bigrams(:words) and position(:words in lower(c.search_text)) > 0"
                        : "")
                + " and (c.changed_at, c.id) < (:at, :id) order by c.changed_at desc, c.id desc limit :limit";
        return sessions.withSession(session -> {
                    var rows = session.createNativeQuery(sql, CaseRow.class)
                            .setParameter("reader", query.reader().id().value())
                            .setParameter("registry", query.readerIsOfTheRegistry())
                            .setParameter("at", query.before().at())
                            .setParameter("id", query.before().id())
                            .setParameter("limit", query.limit());
                    query.state().ifPresent(state -> rows.setParameter("state", state));
                    words.ifPresent(text -> rows.setParameter("words", text));
                    return rows.getResultList();
                })
                .map(rows -> rows.stream().map(mapping::kept).toList());
    }

    @Override
    public Uni<List<KeptCase>> open(CaseQuery query) {
        return sessions.withSession(session -> session.createNativeQuery(VISIBLE + MOST_URGENT_FIRST, CaseRow.class)
                        .setParameter("reader", query.reader().id().value())
                        .setParameter("registry", query.readerIsOfTheRegistry())
                        .setParameter("limit", query.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(mapping::kept).toList());
    }

    @Override
    public Uni<KeptCase> add(KeptCase kept) {
        var row = new CaseRow();
        row.id = kept.courtCase().id().value();
        mapping.write(kept, row);
        row.version = kept.version();
        return sessions.withSession(session -> session.persist(row).call(session::flush))
                .replaceWith(kept);
    }

    @Override
    public Uni<KeptCase> store(KeptCase kept) {
        return sessions.withSession(
                session -> session.find(CaseRow.class, kept.courtCase().id().value())
                        .invoke(row -> mapping.write(kept, row))
                        .call(session::flush)
                        .map(mapping::kept));
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
