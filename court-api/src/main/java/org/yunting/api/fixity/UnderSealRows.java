package org.yunting.api.fixity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.FixityOfFiles;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/** Files under seal that are no exhibits, and what was found of them, in PostgreSQL. */
@ApplicationScoped
class UnderSealRows implements FixityOfFiles {
    private final Mutiny.SessionFactory sessions;

    UnderSealRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A file, where it rests, and what was sealed. */
    record Kept(FileUnderSeal file, CaseId caseId, ObjectKey key, SealedFile sealed) {}

    /** Those that follow one, in the order of their ids. What a statement was sealed with counts, and not what its upload says. */
    Uni<List<Kept>> after(UUID last, int most) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select * from (
                                    (select 'statement-file' as kind, u.id as subject, u.case_id, u.object_key, enclosed.file ->> 'fileName' as name,
                                            enclosed.file ->> 'mediaType' as type, cast(enclosed.file ->> 'size' as bigint) as bytes,
                                            enclosed.file ->> 'sha256' as sha256
                                     from uploads u join asynctrials t on t.case_id = u.case_id join asynctrial_items i on i.trial_id = t.id
                                     cross join lateral (select i.enclosures -> 'spoken' union all select jsonb_array_elements(i.enclosures -> 'attachments'))
                                         as enclosed (file)
                                     where u.state = 'enclosed' and u.id > :last and cast(enclosed.file ->> 'upload' as uuid) = u.id
                                     order by u.id limit :most)
                                    union all
                                    (select 'paper', p.id, coalesce(h.case_id, n.case_id, p.subject), p.object_key, p.kind, 'application/pdf', p.size, p.sha256
                                     from papers p left join hearings h on h.id = p.subject left join notices n on n.id = p.subject
                                     where p.made_at is not null and p.id > :last order by p.id limit :most)
                                ) kept order by subject limit :most""", Object[].class)
                        .setParameter("last", last)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(UnderSealRows::kept).toList());
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                new FileUnderSeal(Keys.constant(FileUnderSeal.Kind.class, (String) row[0]), (UUID) row[1]),
                new CaseId((UUID) row[2]),
                new ObjectKey((String) row[3]),
                new SealedFile(
                        (String) row[4], (String) row[5], ((Number) row[6]).longValue(), new Sha256((String) row[7])));
    }

    Uni<Void> checked(UUID audit, FileUnderSeal file, Fixity fixity, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into fixity_file_checks (kind, subject, audit_id, fixity, checked_at)
                        values (:kind, :subject, :audit, :fixity, :at)""")
                .setParameter("kind", file.kind().key())
                .setParameter("subject", file.subject())
                .setParameter("audit", audit)
                .setParameter("fixity", fixity.key())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Fixity> lastFound(FileUnderSeal file) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select fixity from fixity_file_checks where subject = :subject and kind = :kind order by id desc limit 1",
                                String.class)
                        .setParameter("subject", file.subject())
                        .setParameter("kind", file.kind().key())
                        .getSingleResultOrNull())
                .map(key -> key == null ? Fixity.INTACT : Keys.constant(Fixity.class, key));
    }
}
