package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.cases.UpcomingHearings;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;

/** The next hearing of each case, in PostgreSQL. */
@ApplicationScoped
class UpcomingHearingRows implements UpcomingHearings {
    private final Mutiny.SessionFactory sessions;

    UpcomingHearingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Map<CaseId, Upcoming>> nextOf(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select distinct on (case_id) case_id, id, starts_at, state
                                from hearings
                                where case_id in (:cases) and state not in ('adjourned', 'vacated')
                                order by case_id, state = 'closed', starts_at, id""", Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new CaseId((UUID) row[0]),
                                row -> new Upcoming(
                                        new HearingId((UUID) row[1]), Columns.instant(row[2]), (String) row[3]))));
    }
}
