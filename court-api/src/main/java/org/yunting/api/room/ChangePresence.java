package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.lines.Verdict;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What a device says of itself, and that it has fallen silent. Nothing here counts when another line has taken the place of this one. */
@ApplicationScoped
class ChangePresence {
    private final RoomRows rooms;
    private final RoomPresences presences;
    private final HearingDesk desk;
    private final Transactions transactions;
    private final CourtClock clock;

    ChangePresence(
            RoomRows rooms, RoomPresences presences, HearingDesk desk, Transactions transactions, CourtClock clock) {
        this.rooms = rooms;
        this.presences = presences;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Applies a change, and says whether it changed anything. */
    Uni<Boolean> change(HearingId hearing, PersonId person, UUID line, UnaryOperator<Presence> change) {
        return transactions.inOne(() -> rooms.advance(hearing)
                .chain(() -> current(hearing, person, line))
                .chain(present -> put(hearing, present, change)));
    }

    /**
     * The line is gone. The record says that and no more (OLR 25); whoever had left before is not missed.
     *
     * @param since when it was heard last
     */
    Uni<Boolean> lose(HearingId hearing, PersonId person, UUID line, Instant since) {
        return transactions.inOne(() -> rooms.advance(hearing)
                .chain(() -> current(hearing, person, line).map(found -> found.filter(Presence::connected)))
                .chain(present -> put(hearing, present, Presence::disconnected))
                .call(lost -> lost
                        ? noteLostLine(hearing, person, since)
                        : Uni.createFrom().voidItem()));
    }

    /** Whether media flows to and from somebody's device. */
    Uni<Void> noteMedia(HearingId hearing, PersonId person, Verdict verdict) {
        return transactions.inOne(() -> rooms.advance(hearing)
                .chain(() -> desk.note(hearing, kept -> {
                    var now = Actor.court().at(clock.now());
                    return verdict == Verdict.LOST
                            ? kept.lines().noteSilence(person, now)
                            : kept.lines().noteRestored(person, now);
                })));
    }

    private Uni<Void> noteLostLine(HearingId hearing, PersonId person, Instant since) {
        return desk.note(
                hearing,
                kept -> kept.lines().noteLost(person, since, Actor.court().at(clock.now())));
    }

    private Uni<Optional<Presence>> current(HearingId hearing, PersonId person, UUID line) {
        return presences
                .find(hearing, person)
                .map(found -> found.filter(presence -> presence.line().equals(line)));
    }

    private Uni<Boolean> put(HearingId hearing, Optional<Presence> present, UnaryOperator<Presence> change) {
        return present.map(before -> {
                    var after = change.apply(before);
                    return after.equals(before)
                            ? Uni.createFrom().item(false)
                            : presences.put(hearing, after, clock.now()).replaceWith(true);
                })
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
