package org.yunting.api.notices;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.Refusals;

/**
 * Sends what is due, one letter after the other. One that cannot be written or sent holds no other up. A server that does not answer puts a letter off, for longer each time; after a day the court gives up,
 * since the notice has been in the inbox all along. Sent and not noted, because the court was killed in between, a letter goes out twice.
 */
@ApplicationScoped
class SendLetters {
    private static final Logger LOG = Logger.getLogger(SendLetters.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    /** With a pause doubled each time, about a day. */
    private static final int ATTEMPTS_MAX = 11;

    private final LetterRows letters;
    private final NoticeRows notices;
    private final Persons persons;
    private final Addresses addresses;
    private final WriteLetter writeLetter;
    private final Messages messages;
    private final Transactions transactions;
    private final CourtClock clock;

    SendLetters(
            LetterRows letters,
            NoticeRows notices,
            Persons persons,
            Addresses addresses,
            WriteLetter writeLetter,
            Messages messages,
            Transactions transactions,
            CourtClock clock) {
        this.letters = letters;
        this.notices = notices;
        this.persons = persons;
        this.addresses = addresses;
        this.writeLetter = writeLetter;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${court.messages.interval:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return sendOne().chain(sent -> sent ? workOff() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> sendOne() {
        return transactions.inOne(() -> letters.takeDue(clock.now())
                .chain(due -> due.map(letter -> send(letter).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> send(Letter letter) {
        return persons.find(letter.reader())
                .map(Refusals::found)
                .chain(reader -> notices.find(letter.notice(), letter.reader())
                        .map(Refusals::found)
                        .chain(notice -> addresses
                                .of(reader, notice.caseId())
                                .map(address -> writeLetter.write(letter, notice, reader, address))))
                .chain(messages::send)
                .chain(() -> letters.markSent(letter.id(), clock.now()))
                .onFailure()
                .recoverWithUni(failure -> putOff(letter, failure));
    }

    private Uni<Void> putOff(Letter letter, Throwable failure) {
        LOG.warnf(
                failure,
                "letter %s was not sent by %s",
                letter.id(),
                letter.channel().key());
        if (letter.attempts() + 1 >= ATTEMPTS_MAX) {
            return letters.giveUp(letter.id(), clock.now());
        }
        return letters.postpone(letter.id(), clock.now().plus(FIRST_PAUSE.multipliedBy(1L << letter.attempts())));
    }
}
