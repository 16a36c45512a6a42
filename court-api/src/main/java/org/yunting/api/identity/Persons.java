package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunting.law.kernel.PersonId;

/** The persons the court knows. */
public interface Persons {
    Uni<Optional<Person>> find(PersonId id);

    /** Those of the ids that exist. */
    Uni<Map<PersonId, Person>> findAll(Collection<PersonId> ids);

    Uni<Optional<Person>> findBySubject(String subject);

    /** Adds somebody unless the subject is known already, which a second request at the same moment may have caused. */
    Uni<Void> addIfNew(Person person);

    /** Stores the changed person if nobody else changed them since. */
    Uni<Person> store(Person person);

    /** Everybody who holds an office, by name. */
    Uni<List<Person>> holding(Office office);
}
