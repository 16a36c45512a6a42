package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.evidence.TenderDesk;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.hearings.ScheduleHearing;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.participants.Undertakings;
import org.yunting.api.problem.Refusals;
import org.yunting.api.records.RecordChanged;
import org.yunting.api.records.StatementsInWriting;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.law.evidence.Tender;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;

/** An act of the court in a room: put to the law, and if it is lawful, stored and entered on the timeline. The same act is done once. */
@ApplicationScoped
class PerformCourtAct {
    private final RoomRows rooms;
    private final RoomPresences presences;
    private final HearingDesk desk;
    private final Exhibits exhibits;
    private final TenderDesk tenders;
    private final ScheduleHearing scheduleHearing;
    private final ParticipantDoor door;
    private final Undertakings undertakings;
    private final StatementsInWriting statements;
    private final Event<RecordChanged> recordChanges;
    private final RoomSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    PerformCourtAct(
            RoomRows rooms,
            RoomPresences presences,
            HearingDesk desk,
            Exhibits exhibits,
            TenderDesk tenders,
            ScheduleHearing scheduleHearing,
            ParticipantDoor door,
            Undertakings undertakings,
            StatementsInWriting statements,
            Event<RecordChanged> recordChanges,
            RoomSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.rooms = rooms;
        this.presences = presences;
        this.desk = desk;
        this.exhibits = exhibits;
        this.tenders = tenders;
        this.scheduleHearing = scheduleHearing;
        this.door = door;
        this.undertakings = undertakings;
        this.statements = statements;
        this.recordChanges = recordChanges;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return fails with the law's refusal, and then nothing has changed */
    Uni<Void> perform(HearingId hearing, PersonId person, FromBrowser.Asked asked) {
        return transactions
                .inOne(() -> rooms.advance(hearing)
                        .chain(() -> rooms.claim(hearing, person, asked.id(), clock.now()))
                        .chain(isNew -> isNew
                                ? perform(hearing, person, asked.act())
                                : Uni.createFrom().item(Optional.<RecordChanged>empty())))
                .invoke(changed -> changed.ifPresent(recordChanges::fire))
                .replaceWithVoid();
    }

    /** @return what it changed in the record of the hearing */
    private Uni<Optional<RecordChanged>> perform(HearingId hearing, PersonId person, CourtAct asked) {
        return desk.find(hearing)
                .map(Refusals::found)
                .chain(kept -> exhibit(asked)
                        .map(exhibit -> decide(kept, person, asked, exhibit))
                        .chain(granted -> desk.store(kept, granted))
                        .chain(stored ->
                                andThen(asked, person, stored).chain(() -> intoRecord(asked, person, stored))));
    }

    private Uni<Optional<RecordChanged>> intoRecord(CourtAct asked, PersonId person, Kept stored) {
        return asked instanceof CourtAct.StateInWriting(var text)
                ? statements.write(stored, text, actOf(person, stored)).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private Act actOf(PersonId person, Kept kept) {
        var capacity = kept.hearing().roll().find(person).orElseThrow().capacity();
        return new Actor(person, capacity).at(clock.now());
    }

    /** What an act brings with it, in the same transaction. */
    private Uni<Void> andThen(CourtAct asked, PersonId person, Kept stored) {
        return switch (asked) {
            case CourtAct.OpenWaitingRoom opened -> bringInEarlyComers(stored);
            case CourtAct.AdjournTo(var reason, var startsAt, var minutes) ->
                scheduleHearing.goOn(stored.hearing(), person, startsAt, Duration.ofMinutes(minutes));
            case CourtAct.DecideBreakdown(var who, var choice, var reason, var startsAt, var minutes)
            when startsAt != null && minutes != null ->
                scheduleHearing.goOn(stored.hearing(), person, startsAt, Duration.ofMinutes(minutes));
            case CourtAct.DismissWitness(var gone) -> shutDoor(stored, gone);
            case CourtAct.RecuseInterpreter(var gone, var reason) -> shutDoor(stored, gone);
            case CourtAct.Remove(var gone, var reason) -> shutDoor(stored, gone);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> shutDoor(Kept stored, UUID gone) {
        return door.shut(stored.hearing().booking().id(), new PersonId(gone));
    }

    private Outcome.Granted<Hearing> decide(Kept kept, PersonId person, CourtAct asked, Optional<Tender> exhibit) {
        var act = actOf(person, kept);
        if (asked instanceof CourtAct.GiveUndertaking(var version, var language)) {
            undertakings.requireInForce(version);
        }
        return Refusals.granted(CourtActs.decide(kept, asked, exhibit.orElse(null), settings.grace(), act));
    }

    private Uni<Optional<Tender>> exhibit(CourtAct asked) {
        return asked instanceof CourtAct.ShowExhibit(UUID id)
                ? exhibits.find(new ExhibitId(id))
                        .chain(found -> tenders.tenderOf(Refusals.found(found).exhibit()))
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** Whoever came before the waiting room was open and is still on the line comes in now. */
    private Uni<Void> bringInEarlyComers(Kept opened) {
        return presences.of(opened.hearing().booking().id()).chain(present -> {
            Uni<Kept> entered = Uni.createFrom().item(opened);
            for (var presence : present.stream().filter(Presence::connected).toList()) {
                var appearance = opened.hearing().roll().find(presence.person()).orElseThrow();
                entered = entered.chain(kept -> comeIn(kept, appearance));
            }
            return entered.replaceWithVoid();
        });
    }

    private Uni<Kept> comeIn(Kept kept, Appearance appearance) {
        var act = new Actor(appearance.person(), appearance.capacity()).at(clock.now());
        return desk.attendance(kept.hearing(), appearance)
                .map(attendance -> kept.hearing().enter(attendance, act))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Granted<Hearing> granted -> desk.store(kept, granted);
                    case Outcome.Refused<Hearing> staysOut -> Uni.createFrom().item(kept);
                });
    }
}
