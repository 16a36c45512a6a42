package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** Parties in PostgreSQL. */
@ApplicationScoped
class PartyRows implements Parties {
    private final Mutiny.SessionFactory sessions;

    PartyRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<PartyEntry>> of(CaseId caseId) {
        return ofAll(List.of(caseId));
    }

    @Override
    public Uni<List<PartyEntry>> ofAll(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select y.id, y.case_id, y.role, y.name, y.zone, y.person_id, y.language, y.country, y.email, y.phone,
                                       coalesce(p.identity_state, 'unverified'), p.quiet_from, p.quiet_to
                                from parties y left join persons p on p.id = y.person_id
                                where y.case_id in (:cases)
                                order by y.case_id, array_position(array['plaintiff', 'defendant', 'third-party'], y.role), y.id""", Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(rows -> rows.stream().map(PartyRows::entry).toList());
    }

    @Override
    public Uni<Void> add(PartyEntry entry) {
        return write(entry, """
                insert into parties (id, case_id, role, name, zone, language, country, email, phone, person_id)
                values (:id, :case, :role, :name, :zone, :language, :country, :email, :phone, :person)""");
    }

    @Override
    public Uni<Void> update(PartyEntry entry) {
        return write(entry, """
                update parties set name = :name, zone = :zone, language = :language, country = :country, email = :email, phone = :phone,
                       person_id = :person
                where id = :id and case_id = :case and role = :role""");
    }

    @Override
    public Uni<Void> link(Party party) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "update parties set person_id = :person where id = :id")
                .setParameter(
                        "person", party.person() == null ? null : party.person().value())
                .setParameter("id", party.id().value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> write(PartyEntry entry, String statement) {
        var party = entry.party();
        return sessions.withSession(session -> session.createNativeQuery(statement)
                .setParameter("id", party.id().value())
                .setParameter("case", entry.caseId().value())
                .setParameter("role", party.role().key())
                .setParameter("name", party.name())
                .setParameter("zone", party.zone().getId())
                .setParameter("language", entry.language())
                .setParameter("country", entry.country())
                .setParameter("email", entry.email())
                .setParameter("phone", entry.phone())
                .setParameter(
                        "person", party.person() == null ? null : party.person().value())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Those of the person; the usual ones while nobody is linked. */
    private static QuietHours quiet(@Nullable Object from, @Nullable Object to) {
        return from == null || to == null ? QuietHours.usual() : new QuietHours(Columns.time(from), Columns.time(to));
    }

    private static PartyEntry entry(Object[] columns) {
        var person = (UUID) columns[5];
        return new PartyEntry(
                new CaseId((UUID) columns[1]),
                new Party(
                        new PartyId((UUID) columns[0]),
                        Keys.constant(PartyRole.class, (String) columns[2]),
                        (String) columns[3],
                        ZoneId.of((String) columns[4]),
                        quiet(columns[11], columns[12]),
                        person == null ? null : new PersonId(person)),
                (String) columns[6],
                (String) columns[7],
                (String) columns[8],
                (String) columns[9],
                Keys.constant(IdentityStanding.class, (String) columns[10]));
    }
}
