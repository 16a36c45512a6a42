package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/** Somebody summoned asks to be let in. Whoever the law would not let in now hears why, and gets no ticket. */
@ApplicationScoped
class IssueRoomTicket {
    private static final String SOCKET = "/api/room";
    private static final int TICKET_BYTES = 32;
    /** Expired tickets are good for nothing but an inquiry into the day. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final RoomTickets tickets;
    private final RoomPresences presences;
    private final HearingDesk desk;
    private final CaseAuthorities authorities;
    private final ParticipantDoor door;
    private final Transactions transactions;
    private final RoomSettings settings;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    IssueRoomTicket(
            RoomTickets tickets,
            RoomPresences presences,
            HearingDesk desk,
            CaseAuthorities authorities,
            ParticipantDoor door,
            Transactions transactions,
            RoomSettings settings,
            CourtClock clock) {
        this.tickets = tickets;
        this.presences = presences;
        this.desk = desk;
        this.authorities = authorities;
        this.door = door;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<RoomTicketView> issue(HearingId hearing, Person person) {
        return transactions.inOne(() -> desk.find(hearing)
                .map(Refusals::found)
                .chain(kept -> authorities
                        .actor(kept.hearing().booking().caseId(), person, CaseAct.ENTER_HEARING)
                        .chain(actor -> requireAdmissible(kept, actor, person.id()))
                        .chain(() -> issue(new Pass(hearing, person.id(), Place.ROOM)))));
    }

    /** A ticket for whoever shows a pass, to the room of the one hearing it is for. */
    Uni<RoomTicketView> issueForPass(String pass) {
        return transactions.inOne(() -> door.holder(pass)
                .chain(holder -> desk.find(holder.hearing())
                        .map(Refusals::found)
                        .chain(kept -> requireAdmissible(kept, actor(kept, holder.person()), holder.person()))
                        .chain(() -> issue(new Pass(holder.hearing(), holder.person(), Place.ROOM)))));
    }

    private static Actor actor(Kept kept, PersonId person) {
        return new Actor(
                person,
                kept.hearing().roll().find(person).map(Appearance::capacity).orElseThrow(IssueRoomTicket::notSummoned));
    }

    /** Asks the law what it would say to an entry now; nothing is stored. */
    private Uni<Void> requireAdmissible(Kept kept, Actor actor, PersonId person) {
        var hearing = kept.hearing();
        var appearance = hearing.roll().find(person).orElseThrow(IssueRoomTicket::notSummoned);
        return desk.attendance(hearing, appearance)
                .invoke(attendance -> Refusals.granted(asIfOpen(hearing).enter(attendance, actor.at(clock.now()))))
                .replaceWithVoid();
    }

    private static RuntimeException notSummoned() {
        return Problem.of(Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, HearingEvent.ATTENDANCE))
                .asException();
    }

    /** Early comers are let on the line before the waiting room opens: they are measured as if it were open. */
    private Hearing asIfOpen(Hearing hearing) {
        return hearing.state() instanceof HearingState.Scheduled
                ? new Hearing(
                        hearing.booking(),
                        hearing.presiding(),
                        hearing.roll(),
                        new HearingState.WaitingRoomOpen(clock.now()))
                : hearing;
    }

    /** A ticket for whom the caller has let in; in the caller's transaction. */
    Uni<RoomTicketView> issue(Pass pass) {
        var bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.now();
        var expiresAt = now.plus(settings.ticketLife());
        return tickets.forgetExpiredBefore(now.minus(KEPT_AFTER_EXPIRY))
                .chain(() -> tickets.add(TicketDigest.of(ticket), pass, now, expiresAt))
                .chain(() -> presences.find(pass.hearing(), pass.person()))
                .map(present -> new RoomTicketView(ticket, SOCKET, expiresAt, deviceOf(present)));
    }

    private static @Nullable UUID deviceOf(Optional<Presence> present) {
        return present.filter(Presence::connected).map(Presence::device).orElse(null);
    }
}
