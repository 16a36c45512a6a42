package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.Violation;

/** A person changes the language they read, the zone they live in, the hours they have quiet, or their telephone. */
@ApplicationScoped
public class ChangeMe {
    private final Persons persons;
    private final MeRows me;
    private final Transactions transactions;
    private final NightWatch watch;

    ChangeMe(Persons persons, MeRows me, Transactions transactions, NightWatch watch) {
        this.persons = persons;
        this.me = me;
        this.transactions = transactions;
        this.watch = watch;
    }

    public Uni<MeView> to(MeChange change, Person person, @Nullable IfMatch version) {
        IfMatch.require(version, person.version());
        var changed = new Person(
                person.id(),
                person.subject(),
                person.displayName(),
                change.language(),
                zone(change.zone()),
                quiet(change),
                person.email(),
                change.phone(),
                person.offices(),
                person.identity(),
                person.version());
        return transactions.inOne(() ->
                persons.store(changed).call(() -> tellOfNight(person, changed)).chain(me::view));
    }

    private Uni<Void> tellOfNight(Person before, Person now) {
        return before.night().equals(now.night()) ? Uni.createFrom().voidItem() : watch.changed(now.id());
    }

    private static QuietHours quiet(MeChange change) {
        var wanted = change.quiet();
        var hours = wanted == null ? QuietHours.usual() : wanted.hours();
        var faults = hours.faults();
        if (!faults.isEmpty()) {
            throw Problem.of(CommonProblem.INVALID_INPUT).violating(faults).asException();
        }
        return hours;
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation("/zone", "unknown-zone")))
                    .asException();
        }
        return ZoneId.of(name);
    }
}
