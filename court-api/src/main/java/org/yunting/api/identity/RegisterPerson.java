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

/** Makes the subject of a token known to the court, and keeps name, address and offices as the identity provider has them. */
@ApplicationScoped
public class RegisterPerson {
    private static final String COURT_LANGUAGE = "zh-Hans";

    private final Persons persons;
    private final Transactions transactions;
    private final Ids ids;
    private final CourtParticulars court;

    RegisterPerson(Persons persons, Transactions transactions, Ids ids, CourtParticulars court) {
        this.persons = persons;
        this.transactions = transactions;
        this.ids = ids;
        this.court = court;
    }

    public Uni<Person> fromToken(Claims claims) {
        return persons.findBySubject(claims.subject())
                .chain(known -> known.isPresent() ? upToDate(known.get(), claims) : register(claims));
    }

    private Uni<Person> upToDate(Person known, Claims claims) {
        if (known.displayName().equals(claims.name())
                && Objects.equals(known.email(), claims.email())
                && known.offices().equals(claims.offices())) {
            return Uni.createFrom().item(known);
        }
        return transactions.inOne(() -> persons.store(new Person(
                known.id(),
                known.subject(),
                claims.name(),
                known.language(),
                known.zone(),
                known.quiet(),
                claims.email(),
                known.phone(),
                claims.offices(),
                known.identity(),
                known.version())));
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
