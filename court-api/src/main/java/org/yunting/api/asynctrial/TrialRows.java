package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Items;
import org.yunting.law.asynctrial.Proposal;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.Reminders;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** Asynchronous trials in PostgreSQL. */
@ApplicationScoped
class TrialRows implements Trials {
    static final String COLUMNS = """
            select id, case_id, rule_set, judge_id, stages, cast(findings as text), version,
                   state, cast(answers as text), apart, stage, round, opens_at, due_at, due_rule, extensions, exchange, done,
                   end_noted, ground, reason, since, remind_at, reminded_until
            from asynctrials
            """;

    static final int DUE_AT = 13;
    static final int REMIND_AT = 22;
    private static final int REMINDED_UNTIL = 23;

    private static final String SELECT = COLUMNS + """
            where case_id = :case order by (state = 'not-agreed'), proposed_at desc limit 1
            """;

    private final Mutiny.SessionFactory sessions;
    private final TrialItemRows items;
    private final TrialReadingRows readings;
    private final TrialMarkRows marks;
    private final Json json;

    TrialRows(
            Mutiny.SessionFactory sessions,
            TrialItemRows items,
            TrialReadingRows readings,
            TrialMarkRows marks,
            Json json) {
        this.sessions = sessions;
        this.items = items;
        this.readings = readings;
        this.marks = marks;
        this.json = json;
    }

    @Override
    public Uni<Optional<Kept>> find(CaseId caseId, List<PartyEntry> parties) {
        return found(SELECT, caseId, parties);
    }

    @Override
    public Uni<Optional<Kept>> findForChange(CaseId caseId, List<PartyEntry> parties) {
        return found(SELECT + " for update", caseId, parties);
    }

    @Override
    public Uni<List<Open>> openOf(PersonId person, Cursor after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select t.case_id, coalesce(t.due_at, 'epoch'), t.id from asynctrials t join appointments a on a.case_id = t.case_id
                        where a.person_id = :person and t.state not in ('closed-for-decision', 'not-agreed')
                          and (coalesce(t.due_at, 'epoch'), t.id) > (:at, :id)
                        order by 2, 3 limit :limit""", Object[].class)
                .setParameter("person", person.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new Open(new CaseId((UUID) row[0]), new Cursor(Columns.instant(row[1]), (UUID) row[2])))
                        .toList()));
    }

    @Override
    public Uni<Void> noteReminded(List<AsyncTrial> reminded, Instant now) {
        var next = new JsonArray();
        for (var trial : reminded) {
            var at = nextReminder(trial, now);
            next.add(new JsonObject()
                    .put("id", trial.proposal().id().toString())
                    .put("at", at == null ? null : at.toString()));
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                        update asynctrials t set remind_at = n.at, reminded_until = :now
                        from jsonb_to_recordset(cast(cast(:next as text) as jsonb)) as n(id uuid, at timestamptz) where t.id = n.id""")
                .setParameter("next", next.encode())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> lookAgain(PersonId person, Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update asynctrials set remind_at = :now
                        where remind_at > :now and case_id in (select case_id from appointments where person_id = :person)""")
                .setParameter("now", now)
                .setParameter("person", person.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Kept> add(AsyncTrial trial, Instant proposedAt) {
        var proposal = trial.proposal();
        return sessions.withSession(session -> bound(session.createNativeQuery("""
                        insert into asynctrials (id, case_id, rule_set, judge_id, stages, proposed_at, findings, state, answers, apart,
                            stage, round, opens_at, due_at, due_rule, extensions, exchange, done, end_noted, ground, reason, since, tasks, remind_at,
                            reminded_until, version)
                        values (:id, :case, :rules, :judge, :stages, :proposed, cast(cast(:findings as text) as jsonb), :state,
                            cast(cast(:answers as text) as jsonb), :apart, :stage, :round, cast(:opens as timestamptz),
                            cast(:due as timestamptz), :rule, :extensions, :exchange, :done, :noted, :ground, :reason,
                            cast(:since as timestamptz), cast(cast(:tasks as text) as jsonb),
                            cast(:remind as timestamptz), :reminded, 1)"""), trial, proposedAt)
                .setParameter("case", proposal.caseId().value())
                .setParameter("rules", proposal.ruleSet())
                .setParameter("judge", proposal.judge().value())
                .setParameter("stages", TrialColumns.keys(proposal.stages()))
                .setParameter("proposed", proposedAt)
                .executeUpdate()
                .map(added -> new Kept(trial, 1, proposedAt)));
    }

    @Override
    public Uni<Kept> store(AsyncTrial trial, Kept before, Instant now) {
        if (trial.equals(before.trial())) {
            return Uni.createFrom().item(before);
        }
        var reminded = new Reminders(before.trial()).remindedUntil(before.remindedUntil(), now);
        return sessions.withSession(session -> bound(session.createNativeQuery("""
                        update asynctrials
                        set findings = cast(cast(:findings as text) as jsonb), state = :state,
                            answers = cast(cast(:answers as text) as jsonb), apart = :apart, stage = :stage, round = :round,
                            opens_at = cast(:opens as timestamptz), due_at = cast(:due as timestamptz), due_rule = :rule,
                            extensions = :extensions, exchange = :exchange, done = :done, end_noted = :noted, ground = :ground,
                            reason = :reason, since = cast(:since as timestamptz), tasks = cast(cast(:tasks as text) as jsonb),
                            remind_at = cast(:remind as timestamptz), reminded_until = :reminded, version = version + 1
                        where id = :id"""), trial, reminded)
                .executeUpdate()
                .chain(() -> items.store(trial, before.trial().items()))
                .map(stored -> new Kept(trial, before.version() + 1, reminded)));
    }

    @Override
    public Uni<Readings> readings(AsyncTrial trial) {
        return readings.of(trial);
    }

    @Override
    public Uni<Void> store(Readings noted, Readings before) {
        var news = noted.all().subList(before.all().size(), noted.all().size());
        return readings.add(noted.trial().proposal().id(), news);
    }

    @Override
    public Uni<Set<ItemId>> marks(TrialId trial, PersonId person) {
        return marks.of(trial, person);
    }

    @Override
    public Uni<Void> mark(TrialId trial, PersonId person, Collection<ItemId> items, Instant now) {
        return marks.add(trial, person, items, now);
    }

    @Override
    public Uni<Map<String, DraftText>> drafts(TrialId trial, PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select slot, text, cast(enclosures as text) from asynctrial_drafts where trial_id = :trial and"
                                + " person_id = :person",
                        Object[].class)
                .setParameter("trial", trial.value())
                .setParameter("person", person.value())
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], this::draft))));
    }

    @Override
    public Uni<Void> saveDraft(TrialId trial, PersonId person, DraftText draft, Instant now) {
        return draft.saysNothing() ? dropDraft(trial, person, draft.slot()) : keepDraft(trial, person, draft, now);
    }

    private DraftText draft(Object[] row) {
        return new DraftText(
                (String) row[0], (String) row[1], json.readOrNull((String) row[2], EnclosuresWanted.class));
    }

    private Uni<Void> keepDraft(TrialId trial, PersonId person, DraftText draft, Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into asynctrial_drafts (trial_id, person_id, slot, text, enclosures, saved_at)
                        values (:trial, :person, :slot, :text, cast(cast(:enclosures as text) as jsonb), :now)
                        on conflict (trial_id, person_id, slot) do update
                        set text = excluded.text, enclosures = excluded.enclosures, saved_at = excluded.saved_at""")
                .setParameter("trial", trial.value())
                .setParameter("person", person.value())
                .setParameter("slot", draft.slot())
                .setParameter("text", draft.text())
                .setParameter("enclosures", json.writeOrNull(draft.enclosures()))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> dropDraft(TrialId trial, PersonId person, String slot) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "delete from asynctrial_drafts where trial_id = :trial and person_id = :person and slot = :slot")
                .setParameter("trial", trial.value())
                .setParameter("person", person.value())
                .setParameter("slot", slot)
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Optional<Kept>> found(String query, CaseId caseId, List<PartyEntry> parties) {
        return sessions.withSession(session -> session.createNativeQuery(query, Object[].class)
                .setParameter("case", caseId.value())
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : items.of(new TrialId((UUID) rows.getFirst()[0]))
                                .map(found -> Optional.of(kept(rows.getFirst(), parties, found)))));
    }

    private static Mutiny.MutationQuery bound(Mutiny.MutationQuery query, AsyncTrial trial, Instant reminded) {
        var columns = TrialColumns.of(trial.state());
        var findings = new JsonObject();
        trial.findings().forEach((question, answer) -> findings.put(question.key(), answer));
        return query.setParameter("id", trial.proposal().id().value())
                .setParameter("findings", findings.encode())
                .setParameter("state", columns.state())
                .setParameter("answers", columns.answers())
                .setParameter("apart", columns.apart())
                .setParameter("stage", columns.stage())
                .setParameter("round", columns.round())
                .setParameter("opens", columns.opensAt())
                .setParameter("due", columns.dueAt())
                .setParameter("rule", columns.dueRule())
                .setParameter("extensions", columns.extensions())
                .setParameter("exchange", columns.exchange())
                .setParameter("done", columns.done())
                .setParameter("noted", columns.endNoted())
                .setParameter("ground", columns.ground())
                .setParameter("reason", columns.reason())
                .setParameter("since", columns.since())
                .setParameter("tasks", TrialTurnRows.tasks(trial))
                .setParameter("remind", nextReminder(trial, reminded))
                .setParameter("reminded", reminded);
    }

    static Kept kept(Object[] row, List<PartyEntry> parties, List<Item> items) {
        var proposal = new Proposal(
                new TrialId((UUID) row[0]),
                new CaseId((UUID) row[1]),
                (String) row[2],
                new PersonId((UUID) row[3]),
                parties.stream().map(PartyEntry::party).toList(),
                TrialColumns.stages((String) row[4]));
        var columns = new TrialColumns(
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                number(row[11]),
                Columns.instantOrNull(row[12]),
                Columns.instantOrNull(row[DUE_AT]),
                (String) row[14],
                number(row[15]),
                (String) row[16],
                (String) row[17],
                (Boolean) row[18],
                (String) row[19],
                (String) row[20],
                Columns.instantOrNull(row[21]));
        return new Kept(
                new AsyncTrial(proposal, findings((String) row[5]), new Items(items), columns.trialState()),
                ((Number) row[6]).longValue(),
                Columns.instant(row[REMINDED_UNTIL]));
    }

    private static @Nullable Instant nextReminder(AsyncTrial trial, Instant after) {
        return new Reminders(trial).next(after).orElse(null);
    }

    private static Map<Question, Boolean> findings(String json) {
        return new JsonObject(json)
                .stream().collect(Collectors.toMap(found -> Keys.constant(Question.class, found.getKey()), found ->
                        (Boolean) found.getValue()));
    }

    private static @Nullable Integer number(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }
}
