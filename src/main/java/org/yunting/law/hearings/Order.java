package org.yunting.law.hearings;

import java.util.List;
import java.util.function.Function;
import org.yunting.law.hearings.Appearance.Measure;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;

/**
 * Order in the courtroom: who is silenced, and the measures against whoever disturbs (RUL 17), from a warning over a reprimand to removal. The bench
 * is subject to none of them.
 */
public final class Order {
    private final Hearing hearing;

    Order(Hearing hearing) {
        this.hearing = hearing;
    }

    public Outcome<Hearing> mute(PersonId person, Channel channel, Act act) {
        return inRoom(
                HearingAct.MUTE,
                person,
                act,
                appearance -> appearance.mutedByCourt().contains(channel)
                        ? hearing.unchanged()
                        : hearing.granted(
                                appearance.muted(channel),
                                new HearingEvent.PersonMuted(hearing.sitting(), person, channel, act)));
    }

    public Outcome<Hearing> unmute(PersonId person, Channel channel, Act act) {
        return inRoom(
                HearingAct.UNMUTE,
                person,
                act,
                appearance -> appearance.mutedByCourt().contains(channel)
                        ? hearing.granted(
                                appearance.unmuted(channel),
                                new HearingEvent.PersonUnmuted(hearing.sitting(), person, channel, act))
                        : hearing.unchanged());
    }

    /** Silences everybody in the room but the bench, and the interpreters through whom it is understood. Nobody can undo it for themselves. */
    public Outcome<Hearing> muteAll(Act act) {
        return onAll(HearingAct.MUTE_ALL, act, (one, person) -> one.order().mute(person, Channel.AUDIO, act));
    }

    public Outcome<Hearing> unmuteAll(Act act) {
        return onAll(HearingAct.UNMUTE_ALL, act, (one, person) -> one.order().unmute(person, Channel.AUDIO, act));
    }

    public Outcome<Hearing> warn(PersonId person, String reason, Act act) {
        return present(
                HearingAct.WARN,
                person,
                reason,
                act,
                appearance -> hearing.granted(
                        appearance.under(Measure.WARNED),
                        new HearingEvent.PersonWarned(hearing.sitting(), person, reason, act)));
    }

    public Outcome<Hearing> reprimand(PersonId person, String reason, Act act) {
        return present(
                HearingAct.REPRIMAND,
                person,
                reason,
                act,
                appearance -> hearing.granted(
                        appearance.under(Measure.REPRIMANDED),
                        new HearingEvent.PersonReprimanded(hearing.sitting(), person, reason, act)));
    }

    /** Sends somebody out for disturbing the hearing; the person stays out. */
    public Outcome<Hearing> remove(PersonId person, String reason, Act act) {
        return present(
                HearingAct.REMOVE,
                person,
                reason,
                act,
                appearance -> hearing.granted(
                        appearance.moved(Place.REMOVED, act.at()),
                        new HearingEvent.PersonRemoved(hearing.sitting(), person, reason, act)));
    }

    private Outcome<Hearing> inRoom(
            HearingAct wanted, PersonId person, Act act, Function<Appearance, Outcome<Hearing>> deed) {
        return hearing.onPerson(
                wanted,
                person,
                act,
                appearance -> appearance.place() == Place.ROOM
                        ? deed.apply(appearance)
                        : hearing.refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, person));
    }

    /** A measure against somebody who is there; its reason goes on record. */
    private Outcome<Hearing> present(
            HearingAct wanted, PersonId person, String reason, Act act, Function<Appearance, Outcome<Hearing>> deed) {
        return hearing.onPerson(
                wanted,
                person,
                act,
                appearance -> Hearing.withReason(
                        reason,
                        () -> appearance.isPresent()
                                ? deed.apply(appearance)
                                : hearing.refused(HearingRefusal.HEARING_PERSON_NOT_PRESENT, person)));
    }

    private Outcome<Hearing> onAll(HearingAct wanted, Act act, OnOne deed) {
        return hearing.lawfully(wanted, act, () -> {
            var outcome = hearing.unchanged();
            for (var person : subjects()) {
                outcome = outcome.then(so -> deed.apply(so, person));
            }
            return outcome;
        });
    }

    private List<PersonId> subjects() {
        return hearing.roll().in(Place.ROOM).stream()
                .filter(appearance ->
                        !appearance.isBench() && appearance.interpreting().isEmpty())
                .map(Appearance::person)
                .toList();
    }

    private interface OnOne {
        Outcome<Hearing> apply(Hearing so, PersonId person);
    }
}
