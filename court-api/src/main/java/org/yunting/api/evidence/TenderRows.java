package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Access;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.evidence.Opinion.Position;
import org.yunting.law.evidence.OriginalState;
import org.yunting.law.evidence.StatedOpinion;
import org.yunting.law.evidence.Tender;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/** Tenders in PostgreSQL: a row from the first act on, and a row for each opinion that nobody changes. */
@ApplicationScoped
class TenderRows implements Tenders {
    private static final long UNTOUCHED = 1;

    private final Mutiny.SessionFactory sessions;

    TenderRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Kept>> of(Collection<Exhibit> exhibits, List<Party> parties) {
        var ids = exhibits.stream().map(exhibit -> exhibit.id().value()).toArray(UUID[]::new);
        return opinions(ids)
                .chain(stated -> states(ids)
                        .map(found -> exhibits.stream()
                                .map(exhibit -> kept(exhibit, parties, stated, found))
                                .toList()));
    }

    @Override
    public Uni<Kept> forChange(Exhibit exhibit, List<Party> parties) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from exhibits where id = :id for no key update", UUID.class)
                        .setParameter("id", exhibit.id().value())
                        .getSingleResult())
                .chain(() -> of(List.of(exhibit), parties))
                .map(List::getFirst);
    }

    @Override
    public Uni<Kept> store(Tender tender, Kept before) {
        var stated = tender.opinions().stream()
                .skip(before.tender().opinions().size())
                .toList();
        Uni<Void> done = storeState(tender);
        for (var opinion : stated) {
            done = done.chain(() -> add(tender.exhibit().id(), opinion));
        }
        return done.replaceWith(new Kept(tender, before.version() + 1));
    }

    private Uni<Void> storeState(Tender tender) {
        var state = TenderColumns.of(tender.state());
        var original = TenderColumns.of(tender.original());
        var lateness = TenderColumns.of(tender.lateness());
        var access = TenderColumns.of(tender.access());
        var origin = tender.origin() == null ? null : OriginView.of(tender.origin());
        var posted = tender.original() instanceof OriginalState.Posted found ? found : null;
        var readers = tender.access() instanceof Access.Restricted restricted
                ? restricted.readers().stream().map(PartyId::toString).collect(Collectors.joining(" "))
                : null;
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into tenders (exhibit_id, state, state_reason, state_since, measure,
                            original, original_ground, original_reason, original_courier, original_tracking, original_since,
                            lateness, lateness_reason, lateness_since,
                            access, access_ground, access_readers, access_reason, access_since,
                            origin_sort, origin_country, origin_language, origin_formalities, origin_translation, version)
                        values (:exhibit, :state, :why, :since, :measure, :original, :originalGround, :originalReason, :courier, :tracking,
                            cast(:originalSince as timestamptz), :lateness, :latenessReason, cast(:latenessSince as timestamptz),
                            :access, :accessGround, cast(string_to_array(:readers, ' ') as uuid[]), :accessReason, cast(:accessSince as timestamptz),
                            :sort, :country, :language, string_to_array(:formalities, ' '), cast(:translation as uuid), 2)
                        on conflict (exhibit_id) do update set
                            state = excluded.state, state_reason = excluded.state_reason, state_since = excluded.state_since,
                            measure = excluded.measure, original = excluded.original, original_ground = excluded.original_ground,
                            original_reason = excluded.original_reason, original_courier = excluded.original_courier,
                            original_tracking = excluded.original_tracking, original_since = excluded.original_since,
                            lateness = excluded.lateness, lateness_reason = excluded.lateness_reason, lateness_since = excluded.lateness_since,
                            access = excluded.access, access_ground = excluded.access_ground, access_readers = excluded.access_readers,
                            access_reason = excluded.access_reason, access_since = excluded.access_since,
                            origin_sort = excluded.origin_sort, origin_country = excluded.origin_country, origin_language = excluded.origin_language,
                            origin_formalities = excluded.origin_formalities, origin_translation = excluded.origin_translation,
                            version = tenders.version + 1""")
                .setParameter("exhibit", tender.exhibit().id().value())
                .setParameter("state", state.key())
                .setParameter("why", state.reason())
                .setParameter("since", state.since())
                .setParameter("measure", state.groundKey())
                .setParameter("original", original.key())
                .setParameter("originalGround", original.groundKey())
                .setParameter("originalReason", original.reason())
                .setParameter("courier", posted == null ? null : posted.courier())
                .setParameter("tracking", posted == null ? null : posted.tracking())
                .setParameter("originalSince", original.since())
                .setParameter("lateness", lateness.key())
                .setParameter("latenessReason", lateness.reason())
                .setParameter("latenessSince", lateness.since())
                .setParameter("access", access.key())
                .setParameter("accessGround", access.groundKey())
                .setParameter("readers", readers)
                .setParameter("accessReason", access.reason())
                .setParameter("accessSince", access.since())
                .setParameter("sort", origin == null ? null : origin.sort())
                .setParameter("country", origin == null ? null : origin.country())
                .setParameter("language", origin == null ? null : origin.language())
                .setParameter("formalities", origin == null ? null : String.join(" ", origin.formalities()))
                .setParameter("translation", origin == null ? null : origin.translation())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> add(ExhibitId exhibit, StatedOpinion stated) {
        var opinion = stated.opinion();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into tender_opinions (exhibit_id, party_id, authenticity, legality, relevance, weight, text, stated_at)
                        values (:exhibit, :party, :authenticity, :legality, :relevance, :weight, :text, :at)""")
                .setParameter("exhibit", exhibit.value())
                .setParameter("party", stated.by().value())
                .setParameter("authenticity", opinion.authenticity().key())
                .setParameter("legality", opinion.legality().key())
                .setParameter("relevance", opinion.relevance().key())
                .setParameter("weight", opinion.weight().key())
                .setParameter("text", stated.text())
                .setParameter("at", stated.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Map<UUID, Object[]>> states(UUID[] exhibits) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select exhibit_id, state, state_reason, state_since, measure,
                               original, original_ground, original_reason, original_courier, original_tracking, original_since,
                               lateness, lateness_reason, lateness_since,
                               access, access_ground, array_to_string(access_readers, ' '), access_reason, access_since, version,
                               origin_sort, origin_country, origin_language, array_to_string(origin_formalities, ' '), origin_translation
                        from tenders where exhibit_id = any(:exhibits)""", Object[].class)
                .setParameter("exhibits", exhibits)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()))));
    }

    private Uni<Map<UUID, List<StatedOpinion>>> opinions(UUID[] exhibits) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select exhibit_id, party_id, authenticity, legality, relevance, weight, text, stated_at
                        from tender_opinions where exhibit_id = any(:exhibits) order by id""", Object[].class)
                .setParameter("exhibits", exhibits)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(TenderRows::opinion, Collectors.toList())))));
    }

    private static Kept kept(
            Exhibit exhibit, List<Party> parties, Map<UUID, List<StatedOpinion>> opinions, Map<UUID, Object[]> states) {
        var row = states.get(exhibit.id().value());
        if (row == null) {
            return new Kept(Tender.of(exhibit, parties), UNTOUCHED);
        }
        var tender = new Tender(
                exhibit,
                parties,
                TenderColumns.state((String) row[1], (String) row[2], row[3], (String) row[4]),
                TenderColumns.original(row, 5),
                TenderColumns.lateness((String) row[11], (String) row[12], row[13]),
                TenderColumns.access(row, 14),
                TenderColumns.origin(row, 20),
                Objects.requireNonNullElse(opinions.get(exhibit.id().value()), List.of()));
        return new Kept(tender, ((Number) row[19]).longValue());
    }

    private static StatedOpinion opinion(Object[] row) {
        return new StatedOpinion(
                new PartyId((UUID) row[1]),
                new Opinion(position(row[2]), position(row[3]), position(row[4]), position(row[5])),
                (String) row[6],
                Columns.instant(row[7]));
    }

    private static Position position(Object key) {
        return Keys.constant(Position.class, (String) key);
    }
}
