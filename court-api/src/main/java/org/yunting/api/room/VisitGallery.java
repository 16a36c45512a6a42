package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/** Somebody comes to look on: reads what hearing it is, asks for a ticket, comes in and goes; each visit leaves a row (OLR 27). */
@ApplicationScoped
class VisitGallery {
    private final HearingDesk desk;
    private final Persons persons;
    private final IssueRoomTicket issueRoomTicket;
    private final GalleryVisitRows visits;
    private final LiveRooms live;
    private final RoomSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    VisitGallery(
            HearingDesk desk,
            Persons persons,
            IssueRoomTicket issueRoomTicket,
            GalleryVisitRows visits,
            LiveRooms live,
            RoomSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.desk = desk;
        this.persons = persons;
        this.issueRoomTicket = issueRoomTicket;
        this.visits = visits;
        this.live = live;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a ticket. */
    sealed interface Entry {
        record Entered(String name) implements Entry {}

        /** @param code of the refusal, for the close frame */
        record TurnedAway(Ending ending, String code) implements Entry {}
    }

    /** What stands at the door. Whoever may never look on here hears why, and reads nothing of the hearing. */
    Uni<GalleryDoorView> door(HearingId hearing, Person person) {
        return transactions.reading(() -> desk.find(hearing)
                .map(Refusals::found)
                .map(kept -> switch (lookOn(kept, person)) {
                    case Outcome.Granted<Hearing> open -> GalleryDoorView.of(kept, null);
                    case Outcome.Refused<Hearing>(var refusal) -> {
                        if (isForGood(refusal)) {
                            throw Problem.of(refusal).asException();
                        }
                        yield GalleryDoorView.of(kept, refusal.code().code());
                    }
                }));
    }

    Uni<RoomTicketView> ticket(HearingId hearing, Person person) {
        return transactions.inOne(() -> desk.find(hearing)
                .map(Refusals::found)
                .invoke(kept -> Refusals.granted(lookOn(kept, person)))
                .chain(kept -> issueRoomTicket.issue(new Pass(hearing, person.id(), Place.GALLERY))));
    }

    /** In the room's turn. The line is the visit's id. */
    Uni<Entry> enter(Pass pass, UUID line) {
        return transactions.inOne(() -> desk.find(pass.hearing())
                .map(Refusals::found)
                .chain(kept -> persons.findAll(List.of(pass.person()))
                        .chain(known ->
                                enter(kept, Refusals.found(Optional.ofNullable(known.get(pass.person()))), line))));
    }

    private Uni<Entry> enter(Kept kept, Person person, UUID line) {
        if (kept.hearing().state().isOver()) {
            return Uni.createFrom().item(new Entry.TurnedAway(Ending.HEARING_OVER, Ending.HEARING_OVER.reason()));
        }
        return switch (lookOn(kept, person)) {
            case Outcome.Refused<Hearing>(var refusal) ->
                Uni.createFrom()
                        .item(new Entry.TurnedAway(
                                Ending.MAY_NOT_ENTER, refusal.code().code()));
            case Outcome.Granted<Hearing> open ->
                visits.begin(line, kept.hearing().booking().id(), person.id(), clock.now())
                        .replaceWith(new Entry.Entered(person.displayName()));
        };
    }

    /** They look on no more. */
    Uni<Void> end(UUID line) {
        return transactions.inOne(() -> visits.end(line, clock.now()));
    }

    private Outcome<Hearing> lookOn(Kept kept, Person person) {
        var hearing = kept.hearing();
        var answer = hearing.gallery()
                .lookOn(person.id(), person.isVerified() || !person.offices().isEmpty());
        return answer instanceof Outcome.Granted && isFull(hearing.booking().id(), person.id())
                ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_GALLERY_FULL, HearingEvent.PUBLICITY))
                : answer;
    }

    private boolean isFull(HearingId hearing, PersonId person) {
        return live.find(hearing)
                .map(LiveRoom::observers)
                .filter(there -> !there.containsKey(person) && there.size() >= settings.observersMax())
                .isPresent();
    }

    private static boolean isForGood(Refusal refusal) {
        return refusal.code() == HearingRefusal.HEARING_CLOSED_TO_THE_PUBLIC
                || refusal.code() == HearingRefusal.HEARING_SUMMONED_DO_NOT_LOOK_ON;
    }
}
