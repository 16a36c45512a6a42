package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/** Persons in PostgreSQL. */
@ApplicationScoped
class PersonRows implements Persons {
    private final Mutiny.SessionFactory sessions;

    PersonRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Person>> find(PersonId id) {
        return sessions.withSession(session -> session.find(PersonRow.class, id.value()))
                .map(row -> Optional.ofNullable(row).map(PersonRows::person));
    }

    @Override
    public Uni<Map<PersonId, Person>> findAll(Collection<PersonId> ids) {
        var values = ids.stream().map(PersonId::value).toList();
        return sessions.withSession(
                        session -> session.createSelectionQuery("from PersonRow where id in :ids", PersonRow.class)
                                .setParameter("ids", values)
                                .getResultList())
                .map(rows -> rows.stream()
                        .map(PersonRows::person)
                        .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    @Override
    public Uni<Optional<Person>> findBySubject(String subject) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from PersonRow where subject = :subject", PersonRow.class)
                        .setParameter("subject", subject)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(PersonRows::person));
    }

    @Override
    public Uni<Void> addIfNew(Person person) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into persons (id, subject, display_name, language, zone, quiet_from, quiet_to, email, phone, offices, identity_state, version)
                        values (:id, :subject, :name, :language, :zone, :from, :to, :email, :phone, :offices, :identity, 1)
                        on conflict (subject) do nothing""")
                .setParameter("id", person.id().value())
                .setParameter("subject", person.subject())
                .setParameter("name", person.displayName())
                .setParameter("language", person.language())
                .setParameter("zone", person.zone().getId())
                .setParameter("from", person.quiet().from())
                .setParameter("to", person.quiet().to())
                .setParameter("email", person.email())
                .setParameter("phone", person.phone())
                .setParameter("offices", written(person.offices()))
                .setParameter("identity", person.identity().key())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Person> store(Person person) {
        return sessions.withSession(
                session -> session.find(PersonRow.class, person.id().value())
                        .invoke(row -> write(person, row))
                        .call(session::flush)
                        .map(PersonRows::person));
    }

    @Override
    public Uni<List<Person>> holding(Office office) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from PersonRow where offices like :office order by displayName, id", PersonRow.class)
                        .setParameter("office", "%" + office.key() + "%")
                        .getResultList())
                .map(rows -> rows.stream().map(PersonRows::person).toList());
    }

    private static void write(Person person, PersonRow row) {
        row.displayName = person.displayName();
        row.language = person.language();
        row.zone = person.zone().getId();
        row.quietFrom = person.quiet().from();
        row.quietTo = person.quiet().to();
        row.email = person.email();
        row.phone = person.phone();
        row.offices = written(person.offices());
        row.identityState = person.identity().key();
    }

    private static Person person(PersonRow row) {
        return new Person(
                new PersonId(row.id),
                row.subject,
                row.displayName,
                row.language,
                ZoneId.of(row.zone),
                new QuietHours(row.quietFrom, row.quietTo),
                row.email,
                row.phone,
                read(row.offices),
                Keys.constant(IdentityStanding.class, row.identityState),
                row.version);
    }

    private static String written(Set<Office> offices) {
        return offices.stream().map(Keyed::key).sorted().collect(Collectors.joining(","));
    }

    private static Set<Office> read(String offices) {
        var held = EnumSet.noneOf(Office.class);
        Arrays.stream(offices.split(",", -1))
                .filter(key -> !key.isEmpty())
                .forEach(key -> held.add(Keys.constant(Office.class, key)));
        return Set.copyOf(held);
    }
}
