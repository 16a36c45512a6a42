package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.lines.LineProblem;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/**
 * Somebody wants to test their line before a hearing: whoever was summoned to it, from its booking until it ends, whether or not they are verified or have
 * chosen the courtroom. Only so many at once and so often, because tests share the bridges with hearings.
 */
@ApplicationScoped
class IssueLineTestTicket {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RoomTickets tickets;
    private final IssueRoomTicket issueRoomTicket;
    private final HearingDesk desk;
    private final CaseAuthorities authorities;
    private final ParticipantDoor door;
    private final LineTestLines lines;
    private final RoomSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    IssueLineTestTicket(
            RoomTickets tickets,
            IssueRoomTicket issueRoomTicket,
            HearingDesk desk,
            CaseAuthorities authorities,
            ParticipantDoor door,
            LineTestLines lines,
            RoomSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.tickets = tickets;
        this.issueRoomTicket = issueRoomTicket;
        this.desk = desk;
        this.authorities = authorities;
        this.door = door;
        this.lines = lines;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<RoomTicketView> issue(HearingId hearing, Person person) {
        return transactions.inOne(() -> desk.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.of(kept.hearing().booking().caseId(), person))
                .chain(kept -> issue(kept, person.id())));
    }

    /** A ticket for whoever shows a pass, to test for the one hearing it is for. */
    Uni<RoomTicketView> issueForPass(String pass) {
        return transactions.inOne(() -> door.holder(pass)
                .chain(holder ->
                        desk.find(holder.hearing()).map(Refusals::found).chain(kept -> issue(kept, holder.person()))));
    }

    private Uni<RoomTicketView> issue(Kept kept, PersonId person) {
        var hearing = kept.hearing();
        if (hearing.roll().find(person).isEmpty()) {
            throw Problem.of(Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, HearingEvent.ATTENDANCE))
                    .asException();
        }
        if (hearing.state().isOver()) {
            throw Problem.of(LineProblem.LINE_TEST_HEARING_OVER).asException();
        }
        return tickets.issuedSince(person, Place.LINE_TEST, clock.now().minus(HOUR))
                .invoke(before -> {
                    if (before >= settings.lineTestsPerHour()) {
                        throw Problem.of(LineProblem.LINE_TESTS_TOO_MANY).asException();
                    }
                    if (!lines.hasPlaceFor(person)) {
                        throw Problem.of(LineProblem.LINE_TESTS_FULL).asException();
                    }
                })
                .chain(() -> issueRoomTicket.issue(new Pass(hearing.booking().id(), person, Place.LINE_TEST)));
    }
}
