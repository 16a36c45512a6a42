package org.yunting.api.permissions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.PartyId;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.Permission;
import org.yunting.law.permissions.Permission.Content;
import org.yunting.law.permissions.Permission.Participant;
import org.yunting.law.permissions.PermissionBasis;
import org.yunting.law.permissions.PermissionId;
import org.yunting.law.permissions.PermissionRegister;
import org.yunting.law.permissions.PermissionStatus;

/** Registers of permissions, in PostgreSQL. Every method runs on the session of the caller's transaction. */
@ApplicationScoped
class PermissionRows implements Permissions {
    private final Mutiny.SessionFactory sessions;

    PermissionRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<PermissionRegister> of(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select id, role, name, party_id, country, nationality, activity, basis, status, document,
                                       valid_until, note, corrects, person_id, capacity, at
                                from permissions where case_id = :case order by at, id\
                                """, Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> new PermissionRegister(
                        caseId, rows.stream().map(PermissionRows::permission).toList()));
    }

    @Override
    public Uni<PermissionRegister> ofForChange(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from cases where id = :case for update", UUID.class)
                        .setParameter("case", caseId.value())
                        .getSingleResult())
                .chain(() -> of(caseId));
    }

    @Override
    public Uni<Void> add(CaseId caseId, Permission entry) {
        var content = entry.content();
        return sessions.withSession(session -> session.createNativeQuery("""
            insert into permissions (id, case_id, role, name, party_id, country, nationality, activity, basis, status, document,
                                     valid_until, note, corrects, person_id, capacity, at)
            values (:id, :case, :role, :name, cast(:party as uuid), :country, cast(:nationality as text), :activity, cast(:basis as text), :status,
                    :document, cast(:until as date), :note, cast(:corrects as uuid), :person, :capacity, :at)\
            """)
                .setParameter("id", entry.id().value())
                .setParameter("case", caseId.value())
                .setParameter("role", content.who().role().key())
                .setParameter("name", content.who().name())
                .setParameter(
                        "party",
                        Optional.ofNullable(content.who().party())
                                .map(PartyId::value)
                                .orElse(null))
                .setParameter("country", content.country())
                .setParameter("nationality", content.nationality())
                .setParameter("activity", content.activity().key())
                .setParameter(
                        "basis",
                        Optional.ofNullable(content.basis()).map(Keyed::key).orElse(null))
                .setParameter("status", content.status().key())
                .setParameter("document", content.document())
                .setParameter("until", content.until())
                .setParameter("note", content.note())
                .setParameter(
                        "corrects",
                        Optional.ofNullable(entry.corrects())
                                .map(PermissionId::value)
                                .orElse(null))
                .setParameter(
                        "person",
                        Objects.requireNonNull(entry.act().actor().person()).value())
                .setParameter("capacity", entry.act().capacity().key())
                .setParameter("at", entry.act().at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Permission permission(Object[] row) {
        var who = new Participant(
                Keys.constant(Capacity.class, (String) row[1]),
                (String) row[2],
                id(row[3]).map(PartyId::new).orElse(null));
        var content = new Content(
                who,
                (String) row[4],
                (String) row[5],
                Keys.constant(Activity.class, (String) row[6]),
                Optional.ofNullable((String) row[7])
                        .map(key -> Keys.constant(PermissionBasis.class, key))
                        .orElse(null),
                Keys.constant(PermissionStatus.class, (String) row[8]),
                (String) row[9],
                Columns.dateOrNull(row[10]),
                (String) row[11]);
        var actor = new Actor(new PersonId((UUID) row[13]), Keys.constant(Capacity.class, (String) row[14]));
        return new Permission(
                new PermissionId((UUID) row[0]),
                content,
                id(row[12]).map(PermissionId::new).orElse(null),
                new Act(actor, Columns.instant(row[15])));
    }

    private static Optional<UUID> id(@Nullable Object column) {
        return Optional.ofNullable((UUID) column);
    }
}
