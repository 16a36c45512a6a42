package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.participants.ParticipantCodes.Code;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Where somebody without an account shows a code, once, and gets a pass for it. */
@ApplicationScoped
public class ParticipantDoor {
    private final HearingDesk desk;
    private final Persons persons;
    private final ParticipantCodes codes;
    private final Transactions transactions;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    ParticipantDoor(
            HearingDesk desk, Persons persons, ParticipantCodes codes, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.persons = persons;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose pass it is, and for which hearing. */
    public record Holder(HearingId hearing, PersonId person) {}

    /** What a code opens; it is not used by reading. */
    Uni<DoorView> read(HearingId hearing, String typed) {
        return transactions.reading(() -> valid(hearing, typed).chain(this::view));
    }

    /** Uses the code. Fails for whoever comes second, at whatever distance. */
    Uni<PassView> redeem(HearingId hearing, String typed) {
        var pass = EntryCode.nextPass(random);
        return transactions.inOne(() -> valid(hearing, typed)
                .chain(code -> codes.use(EntryCode.digestOfTyped(typed), EntryCode.digest(pass), clock.now())
                        .invoke(used -> {
                            if (!used) {
                                throw problem(ParticipantProblem.PARTICIPANT_CODE_USED);
                            }
                        })
                        .chain(() -> view(code)))
                .map(view -> new PassView(pass, view)));
    }

    /** In the transaction of a use case: who shows this pass. */
    public Uni<Holder> holder(String pass) {
        return codes.ofPass(EntryCode.digest(pass), clock.now())
                .map(code -> code.map(good -> new Holder(good.hearing(), good.person()))
                        .orElseThrow(() -> problem(ParticipantProblem.PARTICIPANT_PASS_UNKNOWN)));
    }

    /** In the transaction of a use case: who shows this pass to read what they said; also after they were dismissed, until they get a new code. */
    public Uni<Holder> reader(String pass) {
        return codes.ofNewestPass(EntryCode.digest(pass), clock.now())
                .map(code -> code.map(good -> new Holder(good.hearing(), good.person()))
                        .orElseThrow(() -> problem(ParticipantProblem.PARTICIPANT_PASS_UNKNOWN)));
    }

    /** In the transaction of a use case: somebody has gone for good, and what they have leads nowhere. */
    public Uni<Void> shut(HearingId hearing, PersonId person) {
        return codes.annul(hearing, person, clock.now());
    }

    private Uni<Code> valid(HearingId hearing, String typed) {
        return codes.find(EntryCode.digestOfTyped(typed)).chain(found -> {
            var code = found.orElseThrow(() -> problem(ParticipantProblem.PARTICIPANT_CODE_UNKNOWN));
            if (!code.hearing().equals(hearing)) {
                throw problem(ParticipantProblem.PARTICIPANT_CODE_OF_OTHER_HEARING);
            }
            return desk.find(hearing)
                    .map(Refusals::found)
                    .invoke(kept -> requireGood(code, kept.hearing()))
                    .replaceWith(code);
        });
    }

    private void requireGood(Code code, Hearing hearing) {
        if (hearing.state().isOver()
                || isGone(hearing.roll().find(code.person()).orElseThrow())) {
            throw problem(ParticipantProblem.PARTICIPANT_CODE_DEAD);
        }
        if (code.annulledAt() != null) {
            throw problem(ParticipantProblem.PARTICIPANT_CODE_REPLACED);
        }
        if (code.usedAt() != null) {
            throw problem(ParticipantProblem.PARTICIPANT_CODE_USED);
        }
        if (!code.expiresAt().isAfter(clock.now())) {
            throw problem(ParticipantProblem.PARTICIPANT_CODE_EXPIRED);
        }
    }

    private static boolean isGone(Appearance appearance) {
        return appearance.place() == Appearance.Place.REMOVED
                || appearance.testimony().filter(Testimony::isDismissed).isPresent()
                || appearance.interpreting().filter(Interpreting::isRecused).isPresent();
    }

    private Uni<DoorView> view(Code code) {
        return desk.find(code.hearing())
                .map(Refusals::found)
                .chain(kept -> persons.find(code.person()).map(Refusals::found).map(person -> view(kept, person)));
    }

    private static DoorView view(Kept kept, Person person) {
        var booking = kept.hearing().booking();
        var appearance = kept.hearing().roll().find(person.id()).orElseThrow();
        return new DoorView(
                booking.id().value(),
                person.id().value(),
                person.displayName(),
                appearance.capacity().key(),
                person.language(),
                person.zone().getId(),
                kept.caption().caseNumber(),
                booking.startsAt(),
                appearance.interpreting().map(Interpreting::language).orElse(null));
    }

    private static RuntimeException problem(ParticipantProblem code) {
        return Problem.of(code).asException();
    }
}
