package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.cases.ExhibitCounts;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** In which cases somebody has handed in an exhibit, for the first card of a case's page. */
@ApplicationScoped
class ExhibitCountRows implements ExhibitCounts {
    private final Mutiny.SessionFactory sessions;

    ExhibitCountRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Set<CaseId>> withExhibitsOf(PersonId person, Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return sessions.withSession(session -> session.createNativeQuery(
                                "select distinct case_id from exhibits where person_id = :person and case_id in (:cases)",
                                UUID.class)
                        .setParameter("person", person.value())
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(ids -> ids.stream().map(CaseId::new).collect(Collectors.toSet()));
    }
}
