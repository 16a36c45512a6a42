package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.consent.Stage;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** Choices in PostgreSQL. Consent whose withdrawal the judge has not ruled on still stands (OLR 5). */
@ApplicationScoped
class AttendanceRows implements Attendances {
    private final Mutiny.SessionFactory sessions;

    AttendanceRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Attendance> of(CaseId caseId, PersonId party) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select count(*) from consents c join parties p on p.id = c.party_id
                                where c.case_id = :case and p.person_id = :person and c.stage = :stage
                                  and c.state in ('online', 'withdrawal-asked')""", Long.class)
                        .setParameter("case", caseId.value())
                        .setParameter("person", party.value())
                        .setParameter("stage", Stage.HEARING.key())
                        .getSingleResult())
                .map(count -> count > 0 ? Attendance.ONLINE : Attendance.IN_COURTROOM);
    }
}
