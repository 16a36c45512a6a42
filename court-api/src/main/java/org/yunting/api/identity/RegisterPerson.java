package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.NameOnRecord;

/**
 * Makes the subject of a token known to the court, and keeps address and offices as the identity provider has them; the name too, until it stands on
 * record ({@link NameOnRecord}).
 */
@ApplicationScoped
public class RegisterPerson {
    private static final String COURT_LANGUAGE = "zh-Hans";

    private final Persons persons;
    private final CapacitiesHeld capacities;
    private final Transactions transactions;
    private final Ids ids;
    private final CourtParticulars court;

    RegisterPerson(
            Persons persons, CapacitiesHeld capacities, Transactions transactions, Ids ids, CourtParticulars court) {
        this.persons = persons;
        this.capacities = capacities;
        this.transactions = transactions;
        this.ids = ids;
        this.court = court;
    }

    public Uni<Person> fromToken(Claims claims) {
        return persons.findBySubject(claims.subject())
                .chain(known -> known.isPresent() ? upToDate(known.get(), claims) : register(claims));
    }

    private Uni<Person> upToDate(Person known, Claims claims) {
        return nameOf(known, claims)
                .chain(name -> known.displayName().equals(name)
                                && Objects.equals(known.email(), claims.email())
                                && known.offices().equals(claims.offices())
                        ? Uni.createFrom().item(known)
                        : transactions.inOne(() -> persons.store(asOfNow(known, name, claims))));
    }

    private Uni<String> nameOf(Person known, Claims claims) {
        return known.displayName().equals(claims.name())
                ? Uni.createFrom().item(known.displayName())
                : transactions
                        .reading(() -> capacities.of(known.id()))
                        .map(held -> new NameOnRecord(known.identity().check(), held).isSettled()
                                ? known.displayName()
                                : claims.name());
    }

    private static Person asOfNow(Person known, String name, Claims claims) {
        return new Person(
                known.id(),
                known.subject(),
                name,
                known.language(),
                known.zone(),
                known.quiet(),
                claims.email(),
                known.phone(),
                claims.offices(),
                known.identity(),
                known.version());
    }

    private Uni<Person> register(Claims claims) {
        var person = new Person(
                new PersonId(ids.next()),
                claims.subject(),
                claims.name(),
                claims.language().orElse(COURT_LANGUAGE),
                claims.zone().orElse(court.zone()),
                QuietHours.usual(),
                claims.email(),
                null,
                claims.offices(),
                IdentityStanding.UNVERIFIED,
                1);
        return transactions.inOne(() -> persons.addIfNew(person)
                .chain(() -> persons.findBySubject(claims.subject()))
                .map(Refusals::<Person>found));
    }
}
