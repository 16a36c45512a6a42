package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.law.hearings.MediaFlow;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;

/** Sound and picture of a whole room fell out, or are back: the timeline says so, and that it was the court's own trouble. */
@ApplicationScoped
class NoteMedia {
    private final RoomRows rooms;
    private final HearingDesk desk;
    private final Transactions transactions;
    private final CourtClock clock;

    NoteMedia(RoomRows rooms, HearingDesk desk, Transactions transactions, CourtClock clock) {
        this.rooms = rooms;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> note(HearingId hearing, MediaFlow flow) {
        return transactions.inOne(() -> rooms.advance(hearing)
                .chain(() -> desk.note(
                        hearing,
                        kept -> kept.lines().noteMedia(flow, Actor.court().at(clock.now())))));
    }
}
