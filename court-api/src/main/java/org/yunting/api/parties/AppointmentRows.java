package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
        return sessions.withSession(session -> session.createNativeQuery("""
                                select a.person_id, a.capacity, p.identity_state
                                from appointments a join persons p on p.id = a.person_id
                                where a.case_id = :case order by a.since, a.person_id""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream().map(AppointmentRows::appointment).toList());
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
    public Uni<List<CaseId>> casesOf(PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select case_id from appointments where person_id = :person order by since desc, case_id",
                                UUID.class)
                        .setParameter("person", person.value())
                        .getResultList())
                .map(ids -> ids.stream().map(CaseId::new).toList());
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
