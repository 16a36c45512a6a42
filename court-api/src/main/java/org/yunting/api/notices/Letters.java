package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.law.deadlines.QuietHours;
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
    private final CourtClock clock;

    Letters(LetterRows letters, Persons persons, CourtClock clock) {
        this.letters = letters;
        this.persons = persons;
        this.clock = clock;
    }

    /** Asks for the letters of a notice, in the transaction that puts it into the inbox. */
    Uni<Void> ask(UUID notice, PersonId reader, String kind) {
        return persons.find(reader)
                .chain(found -> found.filter(person -> person.offices().isEmpty())
                        .map(person -> ask(notice, person, kind))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(UUID notice, Person person, String kind) {
        var now = clock.now();
        Uni<Void> asked = person.email() == null ? Uni.createFrom().voidItem() : letters.add(notice, Channel.MAIL, now);
        return person.phone() == null || !PRESSING.contains(kind)
                ? asked
                : asked.chain(() -> letters.add(notice, Channel.SMS, awake(person, now)));
    }

    private static Instant awake(Person person, Instant now) {
        return QuietHours.usual().outside(now, person.zone());
    }
}
