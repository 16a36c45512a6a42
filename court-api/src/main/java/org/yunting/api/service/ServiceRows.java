package org.yunting.api.service;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.PartyId;
import org.yunting.law.service.Instrument;
import org.yunting.law.service.ServiceEvent;
import org.yunting.law.service.ServiceEvent.ArrivalProved;
import org.yunting.law.service.ServiceEvent.ServiceNoted;
import org.yunting.law.service.ServiceStep;
import org.yunting.law.service.Trace;

/** What is known of documents and their ways, in PostgreSQL. Every method runs on the session of the caller's transaction. */
@ApplicationScoped
class ServiceRows {
    private final Mutiny.SessionFactory sessions;
    private final Ids ids;

    ServiceRows(Mutiny.SessionFactory sessions, Ids ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    /** @param startsAt when the hearing of a summons begins */
    record Issued(
            Instrument instrument,
            UUID document,
            Instant at,
            @Nullable Instant startsAt) {}

    /**
     * A document in somebody's account.
     *
     * @param notice the notice it came with; none where the addressee came to it by linking the case
     * @param acknowledgedAt when they confirmed to have received it
     */
    record Delivered(
            Instrument instrument,
            UUID document,
            PersonId person,
            @Nullable UUID notice,
            Instant at,
            @Nullable Instant acknowledgedAt) {}

    record Noted(Instrument instrument, UUID document, PartyId party, Trace trace) {}

    /** A notice that brings a document, and its case. */
    record Brought(CaseId caseId, Instrument instrument, UUID document, PersonId person) {}

    /** Documents that are to be served in a case, the oldest first; the summons of a hearing that was called off serves nothing any more. */
    Uni<List<Issued>> issued(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select case kind when 'case-accepted' then 'acceptance' else 'summons' end, coalesce(hearing_id, case_id), at,
                                       cast(params ->> 'startsAt' as timestamptz)
                                from timeline_entries t
                                where case_id = :case and kind in ('case-accepted', 'hearing-scheduled')
                                  and not exists (select from timeline_entries v where v.hearing_id = t.hearing_id and v.kind = 'hearing-vacated')
                                order by seq\
                                """, Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Issued(
                                instrument(row[0]),
                                (UUID) row[1],
                                Columns.instant(row[2]),
                                Columns.instantOrNull(row[3])))
                        .toList());
    }

    /** By notice, or by linking the case, which opens the file to the addressee and is their own act. */
    Uni<List<Delivered>> delivered(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select case kind when 'case-accepted' then 'acceptance' else 'summons' end, coalesce(hearing_id, case_id),
                                       person_id, id, at, read_at
                                from notices where case_id = :case and kind in ('case-accepted', 'hearing-scheduled')
                                union all
                                select 'acceptance', case_id, actor_person, cast(null as uuid), at, at
                                from timeline_entries where case_id = :case and kind = 'case-linked' and actor_person is not null\
                                """, Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Delivered(
                                instrument(row[0]),
                                (UUID) row[1],
                                new PersonId((UUID) row[2]),
                                (UUID) row[3],
                                Columns.instant(row[4]),
                                Columns.instantOrNull(row[5])))
                        .toList());
    }

    Uni<List<Noted>> noted(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select instrument, document, party_id, way, note, at, arrived_at from service_notes
                                where case_id = :case order by at, id\
                                """, Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Noted(instrument(row[0]), (UUID) row[1], new PartyId((UUID) row[2]), trace(row)))
                        .toList());
    }

    Uni<Optional<Brought>> brought(UUID notice) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select case_id, case kind when 'case-accepted' then 'acceptance' else 'summons' end, coalesce(hearing_id, case_id),
                                       person_id
                                from notices where id = :notice and kind in ('case-accepted', 'hearing-scheduled')\
                                """, Object[].class)
                        .setParameter("notice", notice)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found)
                        .map(row -> new Brought(
                                new CaseId((UUID) row[0]), instrument(row[1]), (UUID) row[2], new PersonId((UUID)
                                        row[3]))));
    }

    Uni<Void> add(ServiceNoted noted) {
        return add(noted, noted.way().key(), noted.note(), null);
    }

    Uni<Void> add(ArrivalProved proved) {
        return add(proved, ServiceNoteWanted.PROVED_ARRIVAL, proved.proof(), proved.arrivedAt());
    }

    private Uni<Void> add(ServiceEvent noted, String way, String note, @Nullable Instant arrivedAt) {
        var subject = noted.subject();
        return sessions.withSession(session -> session.createNativeQuery("""
            insert into service_notes (id, case_id, instrument, document, party_id, way, note, arrived_at, person_id, capacity, at)
            values (:id, :case, :instrument, :document, :party, :way, :note, cast(:arrived as timestamptz), :person, :capacity, :at)\
            """)
                .setParameter("id", ids.next())
                .setParameter("case", subject.caseId().value())
                .setParameter("instrument", subject.instrument().key())
                .setParameter("document", subject.document())
                .setParameter("party", subject.addressee().value())
                .setParameter("way", way)
                .setParameter("note", note)
                .setParameter("arrived", arrivedAt)
                .setParameter(
                        "person", Objects.requireNonNull(noted.actor().person()).value())
                .setParameter("capacity", noted.actor().capacity().key())
                .setParameter("at", noted.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Trace trace(Object[] row) {
        var way = (String) row[3];
        return way.equals(ServiceNoteWanted.PROVED_ARRIVAL)
                ? new Trace.ProvedArrival(Columns.instant(row[6]), (String) row[4], Columns.instant(row[5]))
                : new Trace.ServedOffline(
                        Keys.constant(ServiceStep.class, way), (String) row[4], Columns.instant(row[5]));
    }

    private static Instrument instrument(Object key) {
        return Keys.constant(Instrument.class, (String) key);
    }
}
