package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.records.RecordAnswer;
import org.yunting.law.records.RecordLine;
import org.yunting.law.records.RecordLine.Worded;
import org.yunting.law.records.RecordLine.Wording;
import org.yunting.law.records.RecordObjection;
import org.yunting.law.records.RecordObjection.Ruling;
import org.yunting.law.records.Signature;
import org.yunting.law.records.WrittenRecord;

/** What is in written records, in tables to which rows are only ever added. */
@ApplicationScoped
class RecordPartRows {
    private final Mutiny.SessionFactory sessions;

    RecordPartRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds whatever a record has that it had not before. */
    Uni<Void> add(WrittenRecord record, WrittenRecord before) {
        var hearing = record.sitting().hearing();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var line : record.lines()) {
            int known = line.number() <= before.lines().size()
                    ? before.lines().get(line.number() - 1).wordings().size()
                    : 0;
            for (int revision = known + 1; revision <= line.wordings().size(); revision++) {
                int one = revision;
                done = done.chain(() -> add(hearing, line, one));
            }
        }
        for (var objection : record.objections()) {
            boolean known = objection.number() <= before.objections().size();
            var ruling = objection.ruling();
            if (!known) {
                done = done.chain(() -> add(hearing, objection));
            } else if (ruling != null
                    && before.objections().get(objection.number() - 1).isPending()) {
                done = done.chain(() -> add(hearing, objection.number(), ruling));
            }
        }
        for (var answer : record.answers()
                .subList(before.answers().size(), record.answers().size())) {
            done = done.chain(() -> add(hearing, answer));
        }
        for (var signature : record.signatures()
                .subList(before.signatures().size(), record.signatures().size())) {
            done = done.chain(() -> add(hearing, signature));
        }
        return done;
    }

    Uni<List<RecordLine>> lines(HearingId hearing) {
        return read(
                        hearing,
                        "select line, kind, speaker, text, person_id, capacity, at from record_wordings where hearing_id = :hearing order by line, revision")
                .map(rows -> {
                    var wordings = new TreeMap<Integer, List<Worded>>();
                    rows.forEach(row -> wordings.computeIfAbsent((Integer) row[0], line -> new ArrayList<>())
                            .add(new Worded(
                                    new Wording(
                                            Keys.constant(RecordLine.Kind.class, (String) row[1]),
                                            row[2] == null ? null : new PersonId((UUID) row[2]),
                                            (String) row[3]),
                                    act(row, 4))));
                    return wordings.entrySet().stream()
                            .map(line -> new RecordLine(line.getKey(), line.getValue()))
                            .toList();
                });
    }

    /** What was stated in writing: the newest, the oldest of them first. */
    Uni<List<StatementsInWriting.Statement>> ownWords(HearingId hearing, int most) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select line, speaker, text, at from record_wordings
                                where hearing_id = :hearing and revision = 1 and speaker = person_id
                                order by line desc limit :most""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.reversed().stream()
                        .map(row -> new StatementsInWriting.Statement(
                                (Integer) row[0],
                                new PersonId((UUID) row[1]),
                                (String) row[2],
                                Columns.instant(row[3])))
                        .toList());
    }

    Uni<List<RecordObjection>> objections(HearingId hearing) {
        return read(hearing, """
                        select o.number, o.person_id, o.line, o.text, o.at, r.line, r.reason, r.person_id, r.capacity, r.at
                        from record_objections o
                        left join record_rulings r on r.hearing_id = o.hearing_id and r.objection = o.number
                        where o.hearing_id = :hearing order by o.number""")
                .map(rows -> rows.stream()
                        .map(row -> new RecordObjection(
                                (Integer) row[0],
                                new PersonId((UUID) row[1]),
                                (Integer) row[2],
                                (String) row[3],
                                Columns.instant(row[4]),
                                ruling(row)))
                        .toList());
    }

    Uni<List<RecordAnswer>> answers(HearingId hearing) {
        return read(
                        hearing,
                        "select reader, digest, ground, reason, person_id, capacity, at from record_answers where hearing_id = :hearing order by id")
                .map(rows -> rows.stream().map(RecordPartRows::answer).toList());
    }

    Uni<List<Signature>> signatures(HearingId hearing) {
        return read(
                        hearing,
                        "select digest, person_id, capacity, at from record_signatures where hearing_id = :hearing order by id")
                .map(rows -> rows.stream()
                        .map(row -> new Signature(new Sha256((String) row[0]), act(row, 1)))
                        .toList());
    }

    private Uni<Void> add(HearingId hearing, RecordLine line, int revision) {
        var worded = line.wordings().get(revision - 1);
        var speaker = worded.wording().speaker();
        return write(
                "insert into record_wordings (hearing_id, line, revision, kind, speaker, text, person_id, capacity, at) values (:hearing, :line, :revision, :kind, cast(:speaker as uuid), :text, :person, :capacity, :at)",
                hearing,
                worded.act(),
                query -> query.setParameter("line", line.number())
                        .setParameter("revision", revision)
                        .setParameter("kind", worded.wording().kind().key())
                        .setParameter("speaker", speaker == null ? null : speaker.value())
                        .setParameter("text", worded.wording().text()));
    }

    private Uni<Void> add(HearingId hearing, RecordObjection objection) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into record_objections (hearing_id, number, person_id, line, text, at)
                        values (:hearing, :number, :person, cast(:line as integer), :text, :at)""")
                .setParameter("hearing", hearing.value())
                .setParameter("number", objection.number())
                .setParameter("person", objection.by().value())
                .setParameter("line", objection.line())
                .setParameter("text", objection.text())
                .setParameter("at", objection.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> add(HearingId hearing, int objection, Ruling ruling) {
        return write(
                "insert into record_rulings (hearing_id, objection, line, reason, person_id, capacity, at) values (:hearing, :objection, cast(:line as integer), :reason, :person, :capacity, :at)",
                hearing,
                ruling.act(),
                query -> query.setParameter("objection", objection)
                        .setParameter("line", ruling instanceof Ruling.Upheld(int line, var act) ? line : null)
                        .setParameter(
                                "reason", ruling instanceof Ruling.Overruled(var reason, var act) ? reason : null));
    }

    private Uni<Void> add(HearingId hearing, RecordAnswer answer) {
        var confirmed = answer instanceof RecordAnswer.Confirmed one ? one : null;
        var notSigned = answer instanceof RecordAnswer.NotSigned one ? one : null;
        return write(
                "insert into record_answers (hearing_id, reader, digest, ground, reason, person_id, capacity, at) values (:hearing, :reader, :digest, :ground, :reason, :person, :capacity, :at)",
                hearing,
                answer.act(),
                query -> query.setParameter("reader", answer.reader().value())
                        .setParameter(
                                "digest",
                                confirmed == null ? null : confirmed.digest().hex())
                        .setParameter(
                                "ground",
                                notSigned == null ? null : notSigned.ground().key())
                        .setParameter("reason", notSigned == null ? null : notSigned.reason()));
    }

    private Uni<Void> add(HearingId hearing, Signature signature) {
        return write(
                "insert into record_signatures (hearing_id, digest, person_id, capacity, at) values (:hearing, :digest, :person, :capacity, :at)",
                hearing,
                signature.act(),
                query -> query.setParameter("digest", signature.digest().hex()));
    }

    /** Adds a row of a record that says who acted, in which capacity and when; {@code rest} sets what else it has. */
    private Uni<Void> write(String statement, HearingId hearing, Act act, UnaryOperator<Mutiny.MutationQuery> rest) {
        var person = act.actor().person();
        return sessions.withSession(session -> rest.apply(session.createNativeQuery(statement))
                .setParameter("hearing", hearing.value())
                .setParameter("person", person == null ? null : person.value())
                .setParameter("capacity", act.capacity().key())
                .setParameter("at", act.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<List<Object[]>> read(HearingId hearing, String query) {
        return sessions.withSession(session -> session.createNativeQuery(query, Object[].class)
                .setParameter("hearing", hearing.value())
                .getResultList());
    }

    private static RecordAnswer answer(Object[] row) {
        var reader = new PersonId((UUID) row[0]);
        return row[1] != null
                ? new RecordAnswer.Confirmed(reader, new Sha256((String) row[1]), act(row, 4))
                : new RecordAnswer.NotSigned(
                        reader,
                        Keys.constant(RecordAnswer.Ground.class, (String) row[2]),
                        (String) row[3],
                        act(row, 4));
    }

    private static @Nullable Ruling ruling(Object[] row) {
        if (row[9] == null) {
            return null;
        }
        return row[5] != null
                ? new Ruling.Upheld((Integer) row[5], act(row, 7))
                : new Ruling.Overruled((String) row[6], act(row, 7));
    }

    /** Person, capacity and time, which stand in this order from a column on. */
    private static Act act(Object[] row, int from) {
        return new Actor(new PersonId((UUID) row[from]), Keys.constant(Capacity.class, (String) row[from + 1]))
                .at(Columns.instant(row[from + 2]));
    }
}
