package org.yunting.api.parties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.Appointment.Standing;

/** Appointments in PostgreSQL. */
@ApplicationScoped
class AppointmentRows implements Appointments {
    private final Mutiny.SessionFactory sessions;

    AppointmentRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Appointment>> of(CaseId caseId) {
        return ofAll(List.of(caseId)).map(appointed -> appointed.getOrDefault(caseId, List.of()));
    }

    @Override
    public Uni<Map<CaseId, List<Appointment>>> ofAll(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select a.person_id, a.capacity, p.identity_state, a.case_id
                                from appointments a join persons p on p.id = a.person_id
                                where a.case_id in (:cases) order by a.since, a.person_id""", Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                columns -> new CaseId((UUID) columns[3]),
                                mapping(AppointmentRows::appointment, toList()))));
    }

    @Override
    public Uni<Boolean> isWithTheRegistry(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select count(*) from cases where id = :case and state in ('filed', 'correction-asked')",
                                Long.class)
                        .setParameter("case", caseId.value())
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Map<CaseId, Capacity>> capacitiesOf(PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select case_id, capacity from appointments where person_id = :person", Object[].class)
                        .setParameter("person", person.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toMap(
                                columns -> new CaseId((UUID) columns[0]),
                                columns -> Keys.constant(Capacity.class, (String) columns[1]))));
    }

    @Override
    public Uni<Void> add(CaseId caseId, PersonId person, Capacity capacity, Instant since) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into appointments (case_id, person_id, capacity, since) values (:case, :person, :capacity, :since)""")
                .setParameter("case", caseId.value())
                .setParameter("person", person.value())
                .setParameter("capacity", capacity.key())
                .setParameter("since", since)
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Appointment appointment(Object[] columns) {
        var capacity = Keys.constant(Capacity.class, (String) columns[1]);
        var standing =
                capacity.isCourtStaff() || "verified".equals(columns[2]) ? Standing.VERIFIED : Standing.UNVERIFIED;
        return new Appointment(new PersonId((UUID) columns[0]), capacity, standing);
    }
}
