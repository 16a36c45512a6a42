package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Items;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyId;

/** What was handed in, in PostgreSQL, which lets nobody alter it. */
@ApplicationScoped
class TrialItemRows {
    private final Mutiny.SessionFactory sessions;

    TrialItemRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<List<Item>> of(TrialId trial) {
        return ofAll(List.of(trial)).map(items -> items.getOrDefault(trial, List.of()));
    }

    /** The items of each of the trials in which something was handed in. */
    Uni<Map<TrialId, List<Item>>> ofAll(List<TrialId> trials) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select id, number, party_id, stage, round, cast(content as text), sha256, at, actor_person, actor_capacity,
                               late, ruling, ruling_reason, ruled_at, strike_reason, struck_at, trial_id,
                               cast(enclosures as text)
                        from asynctrial_items where trial_id = any(:trials) order by trial_id, number""", Object[].class)
                .setParameter("trials", trials.stream().map(TrialId::value).toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new TrialId((UUID) row[16]),
                                Collectors.mapping(TrialItemRows::item, Collectors.toList())))));
    }

    /** Everything that was handed in to trials of a case, in the order of its arrival. */
    Uni<List<Item>> ofCase(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from asynctrials where case_id = :case order by proposed_at, id", UUID.class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(ids -> ids.stream().map(TrialId::new).toList())
                .chain(trials -> ofAll(trials)
                        .map(items -> trials.stream()
                                .flatMap(trial -> items.getOrDefault(trial, List.of()).stream())
                                .toList()));
    }

    /** Adds what is new, and enters rulings and strikes. */
    Uni<Void> store(AsyncTrial trial, Items before) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (var item : trial.items().all()) {
            var known = before.find(item.id());
            if (known.isEmpty()) {
                written = written.chain(() -> add(trial.proposal().id(), item));
            } else if (!known.get().equals(item)) {
                written = written.chain(() -> annotate(trial.proposal().id(), item));
            }
        }
        return written;
    }

    private Uni<Void> add(TrialId trial, Item item) {
        var party = item.party();
        var enclosures = EnclosuresJson.write(item.enclosures());
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into asynctrial_items (id, trial_id, number, party_id, stage, round, content, enclosures, sha256, at, actor_person,
                                                      actor_capacity, late)
                        values (:id, :trial, :number, cast(:party as uuid), :stage, :round, cast(cast(:content as text) as jsonb),
                                cast(cast(:enclosures as text) as jsonb), :sha256,
                                :at, :person, :capacity, :late)""")
                .setParameter("id", item.id().value())
                .setParameter("trial", trial.value())
                .setParameter("number", item.number())
                .setParameter("party", party == null ? null : party.value())
                .setParameter("stage", item.stage().key())
                .setParameter("round", item.round())
                .setParameter("content", ContentJson.write(item.content()).encode())
                .setParameter("enclosures", enclosures == null ? null : enclosures.encode())
                .setParameter("sha256", item.digest().hex())
                .setParameter("at", item.act().at())
                .setParameter(
                        "person",
                        Objects.requireNonNull(item.act().actor().person()).value())
                .setParameter("capacity", item.act().capacity().key())
                .setParameter("late", item.late())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> annotate(TrialId trial, Item item) {
        var ruling = item.ruling();
        var strike = item.strike();
        return sessions.withSession(session -> session.createNativeQuery("""
                        update asynctrial_items
                        set ruling = :ruling, ruling_reason = :ruling_reason, ruled_at = cast(:ruled as timestamptz),
                            strike_reason = :strike_reason, struck_at = cast(:struck as timestamptz)
                        where trial_id = :trial and id = :id""")
                .setParameter(
                        "ruling", ruling == null ? null : ruling.decision().key())
                .setParameter("ruling_reason", ruling == null ? null : ruling.reason())
                .setParameter("ruled", ruling == null ? null : ruling.at())
                .setParameter("strike_reason", strike == null ? null : strike.reason())
                .setParameter("struck", strike == null ? null : strike.at())
                .setParameter("trial", trial.value())
                .setParameter("id", item.id().value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Item item(Object[] row) {
        var actor = new Actor(
                new PersonId((UUID) row[8]), Keys.constant(Capacity.class, (String) Objects.requireNonNull(row[9])));
        return new Item(
                new ItemId((UUID) row[0]),
                ((Number) row[1]).intValue(),
                row[2] == null ? null : new PartyId((UUID) row[2]),
                Keys.constant(TrialStage.class, (String) row[3]),
                ((Number) row[4]).intValue(),
                ContentJson.read(new JsonObject((String) row[5])),
                EnclosuresJson.read((String) row[17]),
                new Sha256((String) row[6]),
                new Act(actor, Columns.instant(row[7])),
                (String) row[10],
                ruling(row),
                strike(row));
    }

    private static Item.@Nullable Ruling ruling(Object[] row) {
        return row[11] == null
                ? null
                : new Item.Ruling(
                        Keys.constant(Item.Decision.class, (String) row[11]),
                        (String) row[12],
                        Columns.instant(row[13]));
    }

    private static Item.@Nullable Strike strike(Object[] row) {
        return row[14] == null ? null : new Item.Strike((String) row[14], Columns.instant(row[15]));
    }
}
