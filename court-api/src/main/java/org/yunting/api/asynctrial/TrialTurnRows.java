package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.cases.TrialTurns;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.database.Columns;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Task;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.PartyId;

/** Whose turn it is in trials, in PostgreSQL: written with the state it follows from, and read for many cases without their items. */
@ApplicationScoped
class TrialTurnRows implements TrialTurns {
    private static final String JUDGE = "judge";

    private final Mutiny.SessionFactory sessions;

    TrialTurnRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is awaited and of whom, as JSON: the key of a task by party, and of the judge's most pressing. */
    static String tasks(AsyncTrial trial) {
        var tasks = new JsonObject();
        for (var party : trial.proposal().partyIds()) {
            Task.of(party, trial).ifPresent(task -> tasks.put(party.toString(), task.key()));
        }
        Task.ofJudge(trial).stream().findFirst().ifPresent(task -> tasks.put(JUDGE, task.key()));
        return tasks.encode();
    }

    @Override
    public Uni<Map<CaseId, TrialTurn>> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select case_id, state, due_at, due_rule, cast(tasks as text) from asynctrials
                                where case_id in (:cases) and state <> 'not-agreed'""", Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> new CaseId((UUID) row[0]), TrialTurnRows::turn)));
    }

    private static TrialTurn turn(Object[] row) {
        var ofParties = new HashMap<PartyId, String>();
        var tasks = new JsonObject((String) row[4]);
        tasks.forEach(task -> {
            if (!task.getKey().equals(JUDGE)) {
                ofParties.put(new PartyId(UUID.fromString(task.getKey())), (String) task.getValue());
            }
        });
        return new TrialTurn(
                (String) row[1], ofParties, tasks.getString(JUDGE), due(Columns.instantOrNull(row[2]), (String)
                        row[3]));
    }

    private static @Nullable DeadlineView due(@Nullable Instant at, String rule) {
        return at == null ? null : DeadlineView.of(TrialColumns.deadline(at, rule));
    }
}
