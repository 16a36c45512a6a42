package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.Holding.HeldFile;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.archive.CatalogueItem;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.archive.Matter;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/** What the features of the court keep of a case, read from their tables, as one list. Every method runs on the session of the caller. */
@ApplicationScoped
class HoldingRows {
    private static final String PAPERS = """
            select p.id, p.kind, p.subject, p.object_key, p.sha256, p.size, p.made_at, p.asked_at from papers p
            where (p.kind = 'trial-record' and p.subject = :case)
               or p.subject in (select id from hearings where case_id = :case union select id from notices where case_id = :case)
            """;

    private final Mutiny.SessionFactory sessions;

    HoldingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Everything around a case that has a state; whether that is an end is for the law to say. */
    Uni<List<Matter>> matters(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select 'hearing', cast(id as text), state from hearings where case_id = :case
                                union all select 'trial', cast(id as text), state from asynctrials where case_id = :case
                                union all select 'record', cast(w.hearing_id as text), w.state
                                    from written_records w join hearings h on h.id = w.hearing_id where h.case_id = :case
                                union all select 'upload', cast(id as text), state from uploads where case_id = :case
                                union all select 'exhibit', upper(left(side, 1)) || '-' || ordinal, coalesce((select fixity from fixity_checks f
                                    where f.exhibit_id = e.id order by f.id desc limit 1), 'intact') from exhibits e where case_id = :case
                                union all select 'paper', kind, case when made_at is null then 'asked' else 'made' end from (""" + PAPERS + """
                                ) papers
                                union all select 'ledger', cast(t.id as text), 'waiting' from timeline_entries t
                                    join ledger_entries l on l.subject = t.id join ledger_queue q on q.entry_id = l.id where t.case_id = :case""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Matter(
                                Keys.constant(Matter.Kind.class, (String) row[0]), (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Exhibits, files of statements, papers and recordings, with where their bytes are. */
    Uni<List<Holding>> stored(CaseId caseId) {
        return exhibits(caseId)
                .chain(exhibits -> statementFiles(caseId)
                        .chain(files -> papers(caseId)
                                .chain(papers -> tracks(caseId).map(tracks -> {
                                    var all = new ArrayList<>(exhibits);
                                    all.addAll(files);
                                    all.addAll(papers);
                                    all.addAll(tracks);
                                    return all;
                                }))));
    }

    private Uni<List<Holding>> exhibits(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select side, id, upper(left(side, 1)) || '-' || ordinal || ' ' || title, sealed_at, sha256, object_key, bytes, media_type, file_name
                                from exhibits where case_id = :case order by sealed_at, id""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream().map(HoldingRows::exhibit).toList());
    }

    private static Holding exhibit(Object[] row) {
        var kind = Keys.constant(ItemKind.class, row[0] + "-exhibit");
        var digest = new Sha256((String) row[4]);
        return new Holding(
                item(kind, row[1], row[2], Columns.instant(row[3]), digest),
                List.of(new HeldFile(
                        new ObjectKey((String) row[5]), digest, number(row[6]), (String) row[7], (String) row[8])));
    }

    /** What went with statements, each named after the number of its statement. Digest and size are those that were sealed with the text. */
    private Uni<List<Holding>> statementFiles(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select u.id, i.number || ' ' || (enclosed.file ->> 'fileName'), i.at, enclosed.file ->> 'sha256', u.object_key,
                                       cast(enclosed.file ->> 'size' as bigint), enclosed.file ->> 'mediaType', enclosed.file ->> 'fileName'
                                from asynctrials t join asynctrial_items i on i.trial_id = t.id
                                cross join lateral (select i.enclosures -> 'spoken' union all select jsonb_array_elements(i.enclosures -> 'attachments'))
                                    as enclosed (file)
                                join uploads u on u.id = cast(enclosed.file ->> 'upload' as uuid)
                                where t.case_id = :case order by i.at, i.number, u.id""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream().map(HoldingRows::statementFile).toList());
    }

    private static Holding statementFile(Object[] row) {
        var digest = new Sha256((String) row[3]);
        return new Holding(
                item(ItemKind.STATEMENT_FILE, row[0], row[1], Columns.instant(row[2]), digest),
                List.of(new HeldFile(
                        new ObjectKey((String) row[4]), digest, number(row[5]), (String) row[6], (String) row[7])));
    }

    private Uni<List<Holding>> papers(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                PAPERS + " and p.made_at is not null order by p.made_at, p.id", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream().map(HoldingRows::paper).toList());
    }

    private static Holding paper(Object[] row) {
        var digest = new Sha256((String) row[4]);
        var kind = Keys.constant(ItemKind.class, (String) row[1]);
        return new Holding(
                item(kind, row[0], "", Columns.instant(row[6]), digest),
                List.of(new HeldFile(
                        new ObjectKey((String) row[3]),
                        digest,
                        number(row[5]),
                        "application/pdf",
                        kind.key() + ".pdf")));
    }

    /** One item for each track; its digest is the end of the chain of its segments. */
    private Uni<List<Holding>> tracks(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select t.id, t.capacity, t.began_at, s.number, s.object_key, s.sha256, s.bytes, s.chain, t.kind
                                from recording_tracks t join hearings h on h.id = t.hearing_id join recording_segments s on s.track_id = t.id
                                where h.case_id = :case order by t.began_at, t.id, s.number""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(HoldingRows::tracks);
    }

    private static List<Holding> tracks(List<Object[]> segments) {
        var tracks = new LinkedHashMap<UUID, Holding>();
        for (var row : segments) {
            var id = (UUID) row[0];
            var files = new ArrayList<HeldFile>();
            var before = tracks.get(id);
            if (before != null) {
                files.addAll(before.files());
            }
            var key = (String) row[4];
            files.add(new HeldFile(
                    key == null ? null : new ObjectKey(key),
                    new Sha256((String) row[5]),
                    number(row[6]),
                    "picture".equals(row[8]) ? "video/webm" : "audio/webm",
                    row[1] + "-" + row[3] + ".webm"));
            tracks.put(
                    id,
                    new Holding(
                            item(ItemKind.RECORDING, id, row[1], Columns.instant(row[2]), new Sha256((String) row[7])),
                            files));
        }
        return List.copyOf(tracks.values());
    }

    /** Ids of every act of a case that the ledger has a leaf for, in their order; and of the segments recorded in it. */
    Uni<List<UUID>> witnessed(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select l.subject from ledger_entries l join ledger_leaves leaf on leaf.entry_id = l.id
                        where l.subject in (
                            select id from timeline_entries where case_id = :case
                            union all select s.id from recording_segments s join recording_tracks t on t.id = s.track_id
                                join hearings h on h.id = t.hearing_id where h.case_id = :case)
                        order by leaf.index""", UUID.class)
                .setParameter("case", caseId.value())
                .getResultList());
    }

    /** Who read what of the case, a line each: when, what, of which, in which capacity. */
    Uni<List<String>> readings(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || a.act || ' ' || a.subject || ' '
                               || a.person_id || ' ' || coalesce(p.capacity, '-')
                        from audit_entries a left join appointments p on p.case_id = :case and p.person_id = a.person_id
                        where a.subject in (select id from exhibits where case_id = :case union all select id from hearings where case_id = :case
                            union all select id from asynctrials where case_id = :case union all select id from notices where case_id = :case
                            union all select id from uploads where case_id = :case
                            union all select s.id from recording_segments s join recording_tracks t on t.id = s.track_id
                                join hearings h on h.id = t.hearing_id where h.case_id = :case)
                        order by a.at, a.id""", String.class)
                .setParameter("case", caseId.value())
                .getResultList());
    }

    private static CatalogueItem item(
            ItemKind kind, Object subject, Object title, Instant at, @Nullable Sha256 digest) {
        return new CatalogueItem(kind, (UUID) subject, (String) title, at, digest);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
