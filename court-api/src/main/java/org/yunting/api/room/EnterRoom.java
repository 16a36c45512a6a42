package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.problem.Refusals;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;

/** Somebody shows a ticket and comes in: the bench into the room, everybody else into the waiting room; after a lost line, back to where they were. */
@ApplicationScoped
class EnterRoom {
    private final RoomTickets tickets;
    private final RoomRows rooms;
    private final RoomPresences presences;
    private final HearingDesk desk;
    private final Transactions transactions;
    private final OwnContext context;
    private final CourtClock clock;
    private final Ids ids;

    EnterRoom(
            RoomTickets tickets,
            RoomRows rooms,
            RoomPresences presences,
            HearingDesk desk,
            Transactions transactions,
            OwnContext context,
            CourtClock clock,
            Ids ids) {
        this.tickets = tickets;
        this.rooms = rooms;
        this.presences = presences;
        this.desk = desk;
        this.transactions = transactions;
        this.context = context;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of it. */
    sealed interface Entry {
        record Entered(Presence presence) implements Entry {}

        /** @param code of the refusal, for the close frame */
        record TurnedAway(Ending ending, String code) implements Entry {}
    }

    /** Spends a ticket; in a transaction of its own, because a ticket is spent whatever comes of it. */
    Uni<Optional<Pass>> redeem(String ticket) {
        return context.run(() -> transactions.inOne(() -> tickets.spend(TicketDigest.of(ticket), clock.now())));
    }

    Uni<Entry> enter(Pass pass, UUID device, UUID line) {
        return transactions.inOne(() -> rooms.advance(pass.hearing())
                .chain(() -> desk.find(pass.hearing()))
                .chain(kept -> admitted(Refusals.found(kept), pass))
                .chain(turnedAway -> turnedAway
                        .<Uni<Entry>>map(away -> Uni.createFrom().item(away))
                        .orElseGet(() -> sitDown(pass.hearing(), pass, device, line))));
    }

    /** Lets the law decide on the coming in; present if it said no. */
    private Uni<Optional<Entry>> admitted(Kept kept, Pass pass) {
        var hearing = kept.hearing();
        if (hearing.state().isOver()) {
            return away(Ending.HEARING_OVER, Ending.HEARING_OVER.reason());
        }
        var appearance = hearing.roll().find(pass.person());
        if (appearance.isEmpty()) {
            return away(Ending.MAY_NOT_ENTER, "hearing-not-summoned");
        }
        if (hearing.state() instanceof HearingState.Scheduled) {
            // Early comers wait with an open line; they come in when the waiting room opens.
            return Uni.createFrom().item(Optional.empty());
        }
        return comeIn(kept, appearance.get());
    }

    private Uni<Optional<Entry>> comeIn(Kept kept, Appearance appearance) {
        var act = new Actor(appearance.person(), appearance.capacity()).at(clock.now());
        return desk.attendance(kept.hearing(), appearance)
                .map(attendance -> kept.hearing().enter(attendance, act))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Refused<?>(var refusal) ->
                        away(Ending.MAY_NOT_ENTER, refusal.code().code());
                    case Outcome.Granted<org.yunting.law.hearings.Hearing> granted ->
                        desk.store(kept, granted).replaceWith(Optional.<Entry>empty());
                });
    }

    /** The device that was there before is still there after a lost line; another device is another endpoint. */
    private Uni<Entry> sitDown(HearingId hearing, Pass pass, UUID device, UUID line) {
        return presences
                .find(hearing, pass.person())
                .map(before -> before.filter(known -> known.device().equals(device))
                        .map(known -> known.reconnected(line))
                        .orElseGet(() -> Presence.of(pass.person(), device, line, ids.next())))
                .call(presence -> presences.put(hearing, presence, clock.now()))
                .map(Entry.Entered::new);
    }

    private static Uni<Optional<Entry>> away(Ending ending, String code) {
        return Uni.createFrom().item(Optional.of(new Entry.TurnedAway(ending, code)));
    }
}
