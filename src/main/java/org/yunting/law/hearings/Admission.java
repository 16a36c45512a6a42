package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.COURTROOM;

import java.util.List;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/** The way from the waiting room into the courtroom and back, which the bench opens. */
record Admission(Hearing hearing) {
    /** Admits all of these from the waiting room, or none. */
    Outcome<Hearing> admit(List<PersonId> persons, Act act) {
        if (persons.isEmpty()) {
            return Outcome.refused(Refusal.of(HearingRefusal.HEARING_NOBODY_NAMED, COURTROOM));
        }
        Outcome<Hearing> outcome = hearing.unchanged();
        for (var person : persons.stream().distinct().toList()) {
            outcome = outcome.then(so -> so.admit(person, act));
        }
        return outcome;
    }

    Outcome<Hearing> admit(PersonId person, Act act) {
        return hearing.onPerson(HearingAct.ADMIT, person, act, appearance -> switch (appearance.place()) {
            case WAITING ->
                appearance.testimony().isPresent()
                        ? hearing.participants().refusedAdmission(person, act)
                        : hearing.order()
                                .receive(
                                        appearance.moved(Place.ROOM, act.at()),
                                        new HearingEvent.PersonAdmitted(hearing.sitting(), person, act));
            case ROOM -> hearing.unchanged();
            case ABSENT, LEFT, REMOVED -> hearing.refused(HearingRefusal.HEARING_PERSON_NOT_WAITING, person);
        });
    }

    /**
     * Sends somebody from the room back to the waiting room, without blame.
     *
     * @param reason which they read while they wait; may be blank
     */
    Outcome<Hearing> putBack(PersonId person, String reason, Act act) {
        return hearing.onPerson(HearingAct.PUT_BACK, person, act, appearance -> switch (appearance.place()) {
            case ROOM ->
                hearing.granted(
                        appearance.moved(Place.WAITING, act.at()),
                        new HearingEvent.PersonPutBack(hearing.sitting(), person, reason, act));
            case WAITING -> hearing.unchanged();
            case ABSENT, LEFT, REMOVED -> hearing.refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, person);
        });
    }
}
