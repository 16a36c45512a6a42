package org.yunting.law.hearings;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /**
     * Silences everybody in the room but the bench, and the interpreters through whom it is understood; and whoever comes in, until it is lifted. Nobody
     * can undo it for themselves, but the bench may give one of them the floor.
     */
    public Outcome<Hearing> muteAll(Act act) {
        return hearing.lawfully(HearingAct.MUTE_ALL, act, () -> {
            var outcome = hearing.roll().silencedSince() == null
                    ? standing(act.at(), new HearingEvent.EverybodyMuted(hearing.sitting(), act))
                    : hearing.unchanged();
            for (var subject : hearing.roll().in(Place.ROOM)) {
                if (subject.isSilencedWithAll()) {
                    outcome = outcome.then(so -> so.order().mute(subject.person(), Channel.AUDIO, act));
                }
            }
            return outcome;
        });
    }

    /** Lets everybody be heard again, also whoever was silenced and is outside just now. */
    public Outcome<Hearing> unmuteAll(Act act) {
        return hearing.lawfully(HearingAct.UNMUTE_ALL, act, () -> {
            var outcome = hearing.roll().silencedSince() == null
                    ? hearing.unchanged()
                    : standing(null, new HearingEvent.EverybodyUnmuted(hearing.sitting(), act));
            for (var subject : hearing.roll().appearances()) {
                if (subject.mutedByCourt().contains(Channel.AUDIO) && subject.isSilencedWithAll()) {
                    outcome = outcome.then(so -> so.granted(
                            subject.unmuted(Channel.AUDIO),
                            new HearingEvent.PersonUnmuted(hearing.sitting(), subject.person(), Channel.AUDIO, act)));
                }
            }
            return outcome;
        });
    }

    /** Somebody comes into the room; while all are silenced so are they, from the first moment in which they could be heard. */
    Outcome<Hearing> receive(Appearance come, HearingEvent event) {
        var received = hearing.granted(come, event);
        return hearing.roll().silencedSince() != null
                        && come.isSilencedWithAll()
                        && !come.mutedByCourt().contains(Channel.AUDIO)
                ? received.then(so -> so.granted(
                        come.muted(Channel.AUDIO),
                        new HearingEvent.PersonMuted(hearing.sitting(), come.person(), Channel.AUDIO, event.act())))
                : received;
    }

    private Outcome<Hearing> standing(@Nullable Instant silencedSince, HearingEvent event) {
        return Outcome.granted(
                new Hearing(
                        hearing.booking(),
                        hearing.presiding(),
                        hearing.roll().silenced(silencedSince),
                        hearing.state()),
                event);
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
}
