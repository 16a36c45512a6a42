package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.LANGUAGE;
import static org.yunting.law.hearings.HearingBasis.SEPARATE_EXAMINATION;
import static org.yunting.law.hearings.HearingBasis.UNDERTAKING;
import static org.yunting.law.hearings.HearingBasis.WITNESS_ROOM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Testimony.Obligation;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/**
 * Those who take part without being party or court. Whoever testifies stays out of earshot until called, gives the undertaking before a word of
 * testimony, is examined alone, and is gone when dismissed (OLR 26, CPI 119, 120, EVR 71–74). Interpreters are there throughout, and are recused like
 * a judge is (CPL 47).
 */
public final class Participants {
    private final Hearing hearing;

    Participants(Hearing hearing) {
        this.hearing = hearing;
    }

    /** Puts somebody on the roll, at any time before the hearing ends. */
    public Outcome<Hearing> summon(Summons summons, Duty duty, Act act) {
        return hearing.lawfully(HearingAct.SUMMON_PARTICIPANT, act, () -> {
            if (hearing.roll().find(summons.person()).isPresent()) {
                return hearing.refused(HearingRefusal.HEARING_SUMMONS_TWICE, summons.person());
            }
            if (duty instanceof Interpreting(var language, var listener, var state) && !isSummoned(listener)) {
                return refused(HearingRefusal.HEARING_NOBODY_INTERPRETED_FOR, listener, LANGUAGE);
            }
            if (duty instanceof Testimony testimony
                    && testimony.calledBy() != null
                    && !isSummoned(testimony.calledBy())) {
                return hearing.refused(HearingRefusal.HEARING_NOT_SUMMONED, testimony.calledBy());
            }
            return Outcome.granted(
                    new Hearing(
                            hearing.booking(),
                            hearing.presiding(),
                            hearing.roll().and(Appearance.of(summons, duty)),
                            hearing.state()),
                    summoned(summons, duty, act));
        });
    }

    /** A new way in for somebody summoned, in the place of the one they had; not for whoever is gone for good. */
    public Outcome<Hearing> inviteAgain(PersonId person, Act act) {
        return hearing.onPerson(HearingAct.SUMMON_PARTICIPANT, person, act, appearance -> {
            if (!appearance.capacity().isParticipant()) {
                return hearing.refused(HearingRefusal.HEARING_NO_WITNESS, person);
            }
            return refusalOf(appearance)
                    .map(Outcome::<Hearing>refused)
                    .orElseGet(() -> Outcome.granted(
                            hearing, new HearingEvent.ParticipantInvitedAgain(hearing.sitting(), person, act)));
        });
    }

    /**
     * Calls a witness before the court. Of others who testify none may be there, unless the presiding judge confronts them.
     *
     * @param reason of a confrontation; else blank
     */
    public Outcome<Hearing> call(PersonId person, String reason, Act act) {
        return onWitness(HearingAct.CALL_WITNESS, person, act, (appearance, testimony) -> {
            if (testimony.isDismissed()) {
                return refused(HearingRefusal.HEARING_WITNESS_DISMISSED, person, WITNESS_ROOM);
            }
            return switch (appearance.place()) {
                case ROOM -> hearing.unchanged();
                case ABSENT, LEFT, REMOVED -> hearing.refused(HearingRefusal.HEARING_PERSON_NOT_WAITING, person);
                case WAITING -> {
                    boolean confronts = !reason.isBlank() && act.actor().is(hearing.presiding());
                    yield isAnotherWitnessThere(person) && !confronts
                            ? refused(HearingRefusal.HEARING_OTHER_WITNESS_IN_ROOM, person, SEPARATE_EXAMINATION)
                            : hearing.order()
                                    .receive(
                                            appearance
                                                    .owing(called(testimony, act))
                                                    .moved(Place.ROOM, act.at()),
                                            new HearingEvent.WitnessCalled(hearing.sitting(), person, reason, act));
                }
            };
        });
    }

    /** @param version of the text that was read aloud and signed, in which language */
    public Outcome<Hearing> giveUndertaking(String version, String language, Act act) {
        return ofOneself(HearingAct.GIVE_UNDERTAKING, act, appearance -> switch (appearance.duty()) {
            case Testimony testimony ->
                switch (testimony.state()) {
                    case Testimony.Called c -> undertaken(appearance, testimony, version, language, act);
                    case Testimony.Declined d -> undertaken(appearance, testimony, version, language, act);
                    case Testimony.Testifying t
                    when testimony.obligation() == Obligation.UNDERTAKING -> hearing.unchanged();
                    case Testimony.Testifying t -> noneOwed(appearance);
                    case Testimony.Summoned s -> notCalled(appearance);
                    case Testimony.Arrived a -> notCalled(appearance);
                    case Testimony.Dismissed d -> notCalled(appearance);
                };
            case Interpreting interpreting ->
                switch (interpreting.state()) {
                    case Interpreting.Appointed a ->
                        hearing.granted(
                                appearance.owing(interpreting.in(new Interpreting.Sworn(act.at()))),
                                given(appearance, version, language, act));
                    case Interpreting.Sworn s -> hearing.unchanged();
                    case Interpreting.Recused r ->
                        refused(HearingRefusal.HEARING_INTERPRETER_RECUSED, appearance.person(), HearingEvent.RECUSAL);
                };
            case null -> noneOwed(appearance);
        });
    }

    /** A witness will not undertake to tell the truth. Nothing follows by itself but that they may not testify (CPI 120). */
    public Outcome<Hearing> declineUndertaking(Act act) {
        return ofOneself(
                HearingAct.DECLINE_UNDERTAKING,
                act,
                appearance -> appearance.testimony().map(Testimony::state).orElse(null) instanceof Testimony.Called
                        ? hearing.granted(
                                appearance.owing(
                                        appearance.testimony().orElseThrow().in(new Testimony.Declined(act.at()))),
                                new HearingEvent.UndertakingDeclined(hearing.sitting(), appearance.person(), act))
                        : noneOwed(appearance));
    }

    /** Gives the court or a party leave to examine a witness; whose turn it is the judge decides (EVR 74). */
    public Outcome<Hearing> letExamine(PersonId person, PersonId examiner, Act act) {
        return onWitness(HearingAct.LET_EXAMINE, person, act, (appearance, testimony) -> {
            if (appearance.place() != Place.ROOM) {
                return hearing.refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, person);
            }
            if (!(testimony.state() instanceof Testimony.Testifying testifying)) {
                return Outcome.refused(Refusal.of(HearingRefusal.HEARING_UNDERTAKING_MISSING, UNDERTAKING)
                        .with("person", person)
                        .instead(Set.of(HearingAct.DISMISS_WITNESS)));
            }
            if (!mayExamine(examiner)) {
                return refused(HearingRefusal.HEARING_EXAMINER_NOT_ENTITLED, examiner, SEPARATE_EXAMINATION);
            }
            var examiners = testifying.examiners();
            return !examiners.isEmpty() && examiners.getLast().equals(examiner)
                    ? hearing.unchanged()
                    : hearing.granted(
                            appearance.owing(testimony.in(testifying.examinedBy(examiner))),
                            new HearingEvent.ExaminationOpened(hearing.sitting(), person, examiner, act));
        });
    }

    /** A witness is done, or is not needed any more, and goes for good. */
    public Outcome<Hearing> dismiss(PersonId person, Act act) {
        return onWitness(
                HearingAct.DISMISS_WITNESS,
                person,
                act,
                (appearance, testimony) -> testimony.isDismissed()
                        ? hearing.unchanged()
                        : hearing.granted(
                                appearance
                                        .owing(testimony.in(new Testimony.Dismissed(act.at())))
                                        .moved(gone(appearance), act.at()),
                                new HearingEvent.WitnessDismissed(hearing.sitting(), person, act)));
    }

    /** Has a witness come once more: they wait in the witness room, are called, and give the undertaking anew. */
    public Outcome<Hearing> recall(PersonId person, String reason, Act act) {
        return onWitness(
                HearingAct.RECALL_WITNESS,
                person,
                act,
                (appearance, testimony) -> Hearing.withReason(
                        reason,
                        () -> testimony.isDismissed()
                                ? hearing.granted(
                                        appearance.owing(testimony.in(new Testimony.Summoned())),
                                        new HearingEvent.WitnessRecalled(hearing.sitting(), person, reason, act))
                                : hearing.refused(HearingRefusal.HEARING_WITNESS_NOT_DISMISSED, person)));
    }

    /** An interpreter may not act in this case; of those who are not of the bench the presiding judge decides (CPL 49). */
    public Outcome<Hearing> recuse(PersonId person, String reason, Act act) {
        return hearing.onPerson(
                HearingAct.RECUSE_INTERPRETER,
                person,
                act,
                appearance -> Hearing.withReason(reason, () -> {
                    var interpreting = appearance.interpreting();
                    if (interpreting.isEmpty()) {
                        return hearing.refused(HearingRefusal.HEARING_NO_INTERPRETER, person);
                    }
                    return interpreting.get().isRecused()
                            ? hearing.unchanged()
                            : hearing.granted(
                                    appearance
                                            .owing(interpreting.get().in(new Interpreting.Recused(act.at())))
                                            .moved(gone(appearance), act.at()),
                                    new HearingEvent.InterpreterRecused(hearing.sitting(), person, reason, act));
                }));
    }

    /** Somebody comes and waits: witnesses out of earshot, and not those who were dismissed. */
    Outcome<Hearing> comeIn(Appearance appearance, Act act) {
        var person = appearance.person();
        var gone = refusalOf(appearance);
        if (gone.isPresent()) {
            return Outcome.refused(gone.get());
        }
        var come = appearance
                .testimony()
                .filter(testimony -> testimony.state() instanceof Testimony.Summoned)
                .map(testimony -> appearance.owing(testimony.in(new Testimony.Arrived(act.at()))))
                .orElse(appearance);
        return hearing.granted(
                come.arrived(Place.WAITING, act.at()),
                new HearingEvent.WaitingRoomEntered(hearing.sitting(), person, act));
    }

    /** Why somebody is not let in again; empty for whoever may come. */
    private static Optional<Refusal> refusalOf(Appearance appearance) {
        if (appearance.testimony().filter(Testimony::isDismissed).isPresent()) {
            return Optional.of(Refusal.of(HearingRefusal.HEARING_WITNESS_DISMISSED, WITNESS_ROOM)
                    .with("person", appearance.person())
                    .instead(Set.of(HearingAct.RECALL_WITNESS)));
        }
        return appearance
                .interpreting()
                .filter(Interpreting::isRecused)
                .map(recused -> Refusal.of(HearingRefusal.HEARING_INTERPRETER_RECUSED, HearingEvent.RECUSAL)
                        .with("person", appearance.person()));
    }

    Outcome<Hearing> refusedAdmission(PersonId person, Act act) {
        var instead = hearing.actsOpenTo(act.actor());
        instead.retainAll(Set.of(HearingAct.CALL_WITNESS));
        return Outcome.refused(Refusal.of(HearingRefusal.HEARING_WITNESS_IS_CALLED, WITNESS_ROOM)
                .with("person", person)
                .instead(instead));
    }

    private HearingEvent summoned(Summons summons, Duty duty, Act act) {
        return switch (duty) {
            case Testimony testimony ->
                new HearingEvent.ParticipantSummoned(
                        hearing.sitting(), summons.person(), summons.capacity(), testimony.calledBy(), null, act);
            case Interpreting interpreting ->
                new HearingEvent.ParticipantSummoned(
                        hearing.sitting(),
                        summons.person(),
                        summons.capacity(),
                        interpreting.listener(),
                        interpreting.language(),
                        act);
        };
    }

    private static Testimony called(Testimony testimony, Act act) {
        if (!(testimony.state() instanceof Testimony.Arrived)) {
            return testimony;
        }
        return testimony.in(
                testimony.obligation() == Obligation.UNDERTAKING
                        ? new Testimony.Called(act.at())
                        : new Testimony.Testifying(act.at(), List.of()));
    }

    private static Place gone(Appearance appearance) {
        return appearance.isPresent() ? Place.LEFT : appearance.place();
    }

    private Outcome<Hearing> undertaken(
            Appearance appearance, Testimony testimony, String version, String language, Act act) {
        return appearance.place() == Place.ROOM
                ? hearing.granted(
                        appearance.owing(testimony.in(new Testimony.Testifying(act.at(), List.of()))),
                        given(appearance, version, language, act))
                : notCalled(appearance);
    }

    private HearingEvent given(Appearance appearance, String version, String language, Act act) {
        return new HearingEvent.UndertakingGiven(hearing.sitting(), appearance.person(), version, language, act);
    }

    private Outcome<Hearing> notCalled(Appearance appearance) {
        return refused(HearingRefusal.HEARING_WITNESS_NOT_CALLED, appearance.person(), WITNESS_ROOM);
    }

    private Outcome<Hearing> noneOwed(Appearance appearance) {
        return refused(HearingRefusal.HEARING_NO_UNDERTAKING_OWED, appearance.person(), HearingEvent.TRUTH);
    }

    private boolean isSummoned(PersonId person) {
        return hearing.roll().find(person).isPresent();
    }

    private boolean isAnotherWitnessThere(PersonId person) {
        return hearing.roll().in(Place.ROOM).stream()
                .anyMatch(other ->
                        other.testimony().isPresent() && !other.person().equals(person));
    }

    private boolean mayExamine(PersonId examiner) {
        return hearing.roll().in(Place.ROOM).stream()
                .filter(one -> one.person().equals(examiner))
                .map(Appearance::capacity)
                .anyMatch(capacity -> capacity == Capacity.JUDGE || capacity.isParty());
    }

    private Outcome<Hearing> onWitness(
            HearingAct wanted, PersonId person, Act act, BiFunction<Appearance, Testimony, Outcome<Hearing>> deed) {
        return hearing.onPerson(
                wanted,
                person,
                act,
                appearance -> appearance
                        .testimony()
                        .map(testimony -> deed.apply(appearance, testimony))
                        .orElseGet(() -> hearing.refused(HearingRefusal.HEARING_NO_WITNESS, person)));
    }

    private Outcome<Hearing> ofOneself(HearingAct wanted, Act act, Function<Appearance, Outcome<Hearing>> deed) {
        return hearing.lawfully(wanted, act, () -> deed.apply(hearing.appearanceOf(act.actor())));
    }

    private static Outcome<Hearing> refused(HearingRefusal code, PersonId person, LegalBasis basis) {
        return Outcome.refused(Refusal.of(code, basis).with("person", person));
    }
}
