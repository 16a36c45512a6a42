package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.api.problem.Problem;
import org.yunting.law.cases.CaseRefusal;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/** Cases and people, as far as hearings must know them, in PostgreSQL. */
@ApplicationScoped
class HearingCaseRows implements HearingCases {
    private final Mutiny.SessionFactory sessions;

    HearingCaseRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> requireOpen(CaseId caseId, CaseAct wanted) {
        return sessions.withSession(
                        session -> session.createNativeQuery("select state from cases where id = :case", String.class)
                                .setParameter("case", caseId.value())
                                .getSingleResult())
                .invoke(state -> {
                    if (!state.equals("accepted")) {
                        throw Problem.of(Refusal.of(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW, HearingEvent.NOTICE)
                                        .with("state", state)
                                        .with("act", wanted.key()))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<PersonId, Readiness>> readiness(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select a.person_id, p.display_name, p.zone, p.identity_state, n.at, n.read_at
                                from hearing_appearances a
                                join persons p on p.id = a.person_id
                                left join lateral (select at, read_at from notices
                                                   where person_id = a.person_id and hearing_id = a.hearing_id
                                                   order by at, id limit 1) n on true
                                where a.hearing_id = :hearing""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new PersonId((UUID) row[0]), HearingCaseRows::readiness)));
    }

    private static Readiness readiness(Object[] row) {
        return new Readiness(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Columns.instantOrNull(row[4]),
                Columns.instantOrNull(row[5]));
    }
}
