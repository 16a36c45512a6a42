package org.yunting.api.participants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.notices.ParticipantLetters;
import org.yunting.api.outbox.Consumer;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.kernel.HearingId;

/** Writes to witnesses and interpreters that their hearing is called off: they have no account, and the inbox of the court is not theirs. */
@ApplicationScoped
class TellOfVacation implements Consumer {
    private final HearingDesk desk;
    private final Persons persons;
    private final ParticipantLetters letters;

    TellOfVacation(HearingDesk desk, Persons persons, ParticipantLetters letters) {
        this.desk = desk;
        this.persons = persons;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "participant-letters";
    }

    @Override
    public boolean wants(CourtEvent event) {
        return event.kind().equals("hearing-vacated");
    }

    @Override
    public Uni<Void> accept(CourtEvent event) {
        return desk.find(new HearingId(Objects.requireNonNull(event.hearing())))
                .map(Refusals::found)
                .chain(kept -> tellAll(kept, event.id()));
    }

    private Uni<Void> tellAll(Kept kept, UUID event) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var one : kept.hearing().roll().appearances()) {
            if (one.capacity().isParticipant()) {
                done = done.chain(() -> tell(kept, one, event));
            }
        }
        return done;
    }

    private Uni<Void> tell(Kept kept, Appearance one, UUID event) {
        return persons.find(one.person())
                .map(Refusals::found)
                .chain(person -> letters.send(new ParticipantLetters.CallingOff(
                        idFor(person, event),
                        person,
                        kept.caption().caseNumber(),
                        kept.hearing().booking().startsAt())));
    }

    /** The same whenever this is told again, so that the letter is. */
    private static UUID idFor(Person person, UUID event) {
        return UUID.nameUUIDFromBytes((event + "/" + person.id().value()).getBytes(UTF_8));
    }
}
