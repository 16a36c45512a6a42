package org.yunting.api.room;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.Person;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.api.room.RoomView.RunningMedia;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/** Those summoned to a hearing, as one of them may see them. */
record SeenInRoom(RoomView room, Appearance viewer, RunningMedia running) {
    private static final RoomState.Devices NO_DEVICES =
            new RoomState.Devices(FromBrowser.Switch.OFF, FromBrowser.Switch.OFF);

    RoomState.Person person(Appearance appearance) {
        var presence = Optional.ofNullable(room.presences().get(appearance.person()));
        var muted = appearance.mutedByCourt();
        return new RoomState.Person(
                appearance.person().value(),
                room.nameOf(appearance.person()),
                Optional.ofNullable(room.persons().get(appearance.person()))
                        .map(Person::language)
                        .orElse(""),
                appearance.capacity().key(),
                appearance.place().key(),
                presence.map(Presence::connected).orElse(false),
                presence.map(Presence::endpoint).filter(running::has).isPresent(),
                isToldOf(appearance)
                        && presence.map(Presence::endpoint)
                                .filter(running::hasNoPlaceFor)
                                .isPresent(),
                new RoomState.MutedByCourt(muted.contains(Channel.AUDIO), muted.contains(Channel.VIDEO)),
                presence.map(Presence::devices).orElse(NO_DEVICES),
                Optional.ofNullable(appearance.measure()).map(Keyed::key).orElse(null),
                presence.map(Presence::handRaisedAt).orElse(null),
                duty(appearance),
                isToldOf(appearance) ? appearance.declaredAt() : null,
                breakdown(appearance));
    }

    /** Whom the bridge has no place for, and who has declared at the door, concerns themselves and the bench. */
    private boolean isToldOf(Appearance whom) {
        return viewer.isBench() || viewer.person().equals(whom.person());
    }

    /** While the line is lost everybody in the room reads how long the court waits; whose cause is still to be noted, the bench alone. */
    private RoomState.@Nullable Breakdown breakdown(Appearance appearance) {
        var breakdown = appearance.breakdown();
        if (breakdown == null || !isOfSession()) {
            return null;
        }
        boolean lost = appearance.line() == Line.LOST && appearance.place() == Place.ROOM;
        boolean told = lost ? viewer.place() == Place.ROOM : viewer.isBench() && breakdown.cause() == null;
        return told
                ? new RoomState.Breakdown(
                        lost,
                        breakdown.since(),
                        breakdown.waitsUntil(room.grace()),
                        Optional.ofNullable(breakdown.cause()).map(Keyed::key).orElse(null),
                        breakdown.withoutSince())
                : null;
    }

    private boolean isOfSession() {
        return room.hearing().state().session().isPresent();
    }

    private static RoomState.@Nullable Duty duty(Appearance appearance) {
        return switch (appearance.duty()) {
            case null -> null;
            case Testimony(var obligation, var calledBy, var state) ->
                new RoomState.Duty(
                        state.key(),
                        obligation == Testimony.Obligation.UNDERTAKING,
                        calledBy == null ? null : calledBy.value(),
                        null,
                        state instanceof Testimony.Testifying(var since, var examiners)
                                ? examiners.stream().map(PersonId::value).toList()
                                : List.of());
            case Interpreting(var language, var listener, var state) ->
                new RoomState.Duty(state.key(), true, listener.value(), language, List.of());
        };
    }
}
