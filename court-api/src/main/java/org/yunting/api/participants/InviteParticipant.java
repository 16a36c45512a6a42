package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.hearings.VacateHearing.HearingChanged;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.notices.ParticipantLetters;
import org.yunting.api.participants.ParticipantCodes.Code;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.Summons;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/**
 * Judge or clerk summon somebody to a hearing, or give them a new way in. The code goes out once the transaction has committed; where that fails, the
 * clerk has it on the screen, and it can be made anew.
 */
@ApplicationScoped
class InviteParticipant {
    private static final String SUBJECT = "participant:";

    private final HearingDesk desk;
    private final CaseAuthorities authorities;
    private final Persons persons;
    private final ParticipantCodes codes;
    private final ParticipantLetters letters;
    private final ParticipantSettings settings;
    private final CourtParticulars court;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;
    private final Event<HearingChanged> changes;
    private final SecureRandom random = new SecureRandom();

    InviteParticipant(
            HearingDesk desk,
            CaseAuthorities authorities,
            Persons persons,
            ParticipantCodes codes,
            ParticipantLetters letters,
            ParticipantSettings settings,
            CourtParticulars court,
            Transactions transactions,
            CourtClock clock,
            Ids ids,
            Event<HearingChanged> changes) {
        this.desk = desk;
        this.authorities = authorities;
        this.persons = persons;
        this.codes = codes;
        this.letters = letters;
        this.settings = settings;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.changes = changes;
    }

    /** What was made of it; the code is in nobody's memory but the caller's. */
    private record Invited(Kept kept, Person person, String code, Instant expiresAt) {}

    Uni<ParticipantInvitationView> summon(HearingId hearing, Person by, ParticipantWanted wanted) {
        var duty = wanted.duty();
        var summoned = person(wanted);
        var summons = new Summons(summoned.id(), wanted.asCapacity());
        return invited(
                hearing,
                transactions.inOne(() -> permitted(
                        hearing,
                        by,
                        (kept, act) -> persons.addIfNew(summoned)
                                .chain(() -> issue(
                                        kept,
                                        summoned,
                                        kept.hearing().participants().summon(summons, duty, act),
                                        act)))));
    }

    /** The code they had, and the pass that became of it, lead nowhere from now on. */
    Uni<ParticipantInvitationView> inviteAgain(HearingId hearing, PersonId person, Person by) {
        return invited(
                hearing,
                transactions.inOne(() -> permitted(hearing, by, (kept, act) -> {
                    var outcome = kept.hearing().participants().inviteAgain(person, act);
                    return persons.find(person)
                            .map(Refusals::found)
                            .chain(summoned -> issue(kept, summoned, outcome, act));
                })));
    }

    private Uni<Invited> permitted(HearingId hearing, Person by, Deed deed) {
        return desk.find(hearing)
                .map(Refusals::found)
                .chain(kept -> authorities
                        .actor(kept.hearing().booking().caseId(), by, CaseAct.SUMMON_PARTICIPANT)
                        .chain(actor -> deed.apply(kept, actor.at(clock.now()))));
    }

    private Uni<Invited> issue(Kept kept, Person summoned, Outcome<Hearing> outcome, Act act) {
        var granted = Refusals.granted(outcome);
        var booking = kept.hearing().booking();
        var later = booking.endsAt().isAfter(act.at()) ? booking.endsAt() : act.at();
        var code = EntryCode.next(random);
        var issued =
                new Code(booking.id(), summoned.id(), act.at(), later.plus(settings.beyondTheEnd()), null, null, null);
        return desk.store(kept, granted)
                .chain(() -> codes.issue(
                        EntryCode.digest(code),
                        issued,
                        Objects.requireNonNull(act.actor().person())))
                .replaceWith(new Invited(kept, summoned, code, issued.expiresAt()));
    }

    private Uni<ParticipantInvitationView> invited(HearingId hearing, Uni<Invited> work) {
        return work.invoke(() -> changes.fire(new HearingChanged(hearing)))
                .chain(invited -> send(invited)
                        .map(sent -> new ParticipantInvitationView(
                                invited.person().id().value(),
                                invited.person().displayName(),
                                EntryCode.printed(invited.code()),
                                linkOf(hearing, invited.code()),
                                invited.expiresAt(),
                                sent)));
    }

    private Uni<Boolean> send(Invited invited) {
        var booking = invited.kept().hearing().booking();
        return letters.send(new ParticipantLetters.Invitation(
                        ids.next(),
                        invited.person(),
                        invited.kept().caption().caseNumber(),
                        booking.startsAt(),
                        linkOf(booking.id(), invited.code()),
                        EntryCode.printed(invited.code())))
                .call(sent -> sent
                        ? transactions.inOne(() -> codes.markSent(EntryCode.digest(invited.code()), clock.now()))
                        : Uni.createFrom().voidItem());
    }

    /** The code stands behind the hash sign, which browsers tell no server. */
    private String linkOf(HearingId hearing, String code) {
        return court.publicUrl()
                .resolve("/door/" + hearing.value() + "#" + EntryCode.printed(code))
                .toString();
    }

    private Person person(ParticipantWanted wanted) {
        var id = new PersonId(ids.next());
        return new Person(
                id,
                SUBJECT + id.value(),
                wanted.name().strip(),
                wanted.language(),
                wanted.zoneOr(court.zone()),
                QuietHours.usual(),
                wanted.email(),
                wanted.phone(),
                Set.of(),
                IdentityStanding.UNVERIFIED,
                1);
    }

    private interface Deed {
        Uni<Invited> apply(Kept kept, Act act);
    }
}
