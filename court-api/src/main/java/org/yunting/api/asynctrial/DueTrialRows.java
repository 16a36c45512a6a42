package org.yunting.api.asynctrial;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.kernel.CaseId;

/** What is due in trials, in PostgreSQL: found by an index, and held in the look that finds it. A batch takes three selects, however long it is. */
@ApplicationScoped
class DueTrialRows implements DueTrials {
    private final Mutiny.SessionFactory sessions;
    private final TrialItemRows items;
    private final Parties parties;

    DueTrialRows(Mutiny.SessionFactory sessions, TrialItemRows items, Parties parties) {
        this.sessions = sessions;
        this.items = items;
        this.parties = parties;
    }

    @Override
    public Uni<List<Due>> take(What what, Instant now, Place after, int atMost) {
        return sessions.withSession(session -> session.createNativeQuery(
                                TrialRows.COLUMNS + condition(what) + " for update skip locked", Object[].class)
                        .setParameter("now", now)
                        .setParameter("at", after.at())
                        .setParameter("trial", after.trial())
                        .setParameter("limit", atMost)
                        .getResultList())
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(List.of()) : due(what, rows));
    }

    private static String condition(What what) {
        return switch (what) {
            case REMINDER -> """
                where remind_at <= :now and (remind_at, id) > (:at, :trial)
                order by remind_at, id limit :limit""";
            case WINDOW_END -> """
                where due_at <= :now and state in ('consenting', 'under-way') and not end_noted and (due_at, id) > (:at, :trial)
                order by due_at, id limit :limit""";
        };
    }

    private Uni<List<Due>> due(What what, List<Object[]> rows) {
        var trials = rows.stream().map(row -> new TrialId((UUID) row[0])).toList();
        var cases = rows.stream().map(row -> new CaseId((UUID) row[1])).toList();
        return parties.ofAll(cases)
                .map(entries -> entries.stream().collect(groupingBy(PartyEntry::caseId)))
                .chain(known -> items.ofAll(trials)
                        .map(said -> rows.stream()
                                .map(row -> {
                                    var kept = TrialRows.kept(
                                            row,
                                            known.getOrDefault(new CaseId((UUID) row[1]), List.of()),
                                            said.getOrDefault(new TrialId((UUID) row[0]), List.of()));
                                    return new Due(kept, place(what, row));
                                })
                                .toList()));
    }

    private static Place place(What what, Object[] row) {
        var column = what == What.REMINDER ? TrialRows.REMIND_AT : TrialRows.DUE_AT;
        return new Place(Columns.instant(row[column]), (UUID) row[0]);
    }
}
