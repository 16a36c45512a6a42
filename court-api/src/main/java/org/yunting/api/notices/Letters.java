package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.law.kernel.PersonId;

/**
 * Decides which notices go out, and when. Everything that parties are told goes by mail; what asks something of them, or tells them when to be where, by SMS
 * too, but in nobody's night. People who hold an office read their desk.
 */
@ApplicationScoped
class Letters {
    private static final Set<String> PRESSING = Set.of(
            "correction-requested",
            "hearing-scheduled",
            "hearing-vacated",
            "hearing-adjourned",
            "record-put-for-reading",
            "trial-proposed",
            "stage-opened",
            "parties-reminded",
            "window-extended-for-outage",
            "identity-refused");

    private final LetterRows letters;
    private final Persons persons;
    private final Addresses addresses;
    private final CourtClock clock;

    Letters(LetterRows letters, Persons persons, Addresses addresses, CourtClock clock) {
        this.letters = letters;
        this.persons = persons;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Asks for the letters of a notice, in the transaction that puts it into the inbox. */
    Uni<Void> ask(UUID notice, PersonId reader, CourtEvent event) {
        return persons.find(reader)
                .chain(found -> found.filter(person -> person.offices().isEmpty())
                        .map(person -> ask(notice, person, event))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(UUID notice, Person person, CourtEvent event) {
        var caseId = event.caseId();
        return addresses
                .of(person, caseId == null ? null : caseId.value())
                .chain(address -> ask(notice, person, address, PRESSING.contains(event.kind())));
    }

    private Uni<Void> ask(UUID notice, Person person, Addresses.Address address, boolean presses) {
        var now = clock.now();
        Uni<Void> asked =
                address.email() == null ? Uni.createFrom().voidItem() : letters.add(notice, Channel.MAIL, now);
        return address.phone() == null || !presses
                ? asked
                : asked.chain(() -> letters.add(notice, Channel.SMS, awake(person, now)));
    }

    private static Instant awake(Person person, Instant now) {
        return person.night().outside(now);
    }
}
