package org.yunting.law.records;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

/** Who may do what with a record as it stands. */
record RecordHands(WrittenRecord record) {
    Set<RecordAct> actsOpenTo(Actor actor) {
        var open = EnumSet.allOf(RecordAct.class);
        open.removeIf(wanted -> !isInHandOf(actor, wanted) || !isLawfulNow(actor, wanted));
        if (record.signatures().stream().anyMatch(signed -> signed.act().actor().equals(actor))) {
            open.remove(RecordAct.SIGN_RECORD);
        }
        return open;
    }

    Set<RecordAct> actsAwaiting(Actor actor) {
        var awaited = actsOpenTo(actor);
        awaited.remove(RecordAct.STATE_IN_WRITING);
        if (!record.allHaveAnswered()) {
            awaited.remove(RecordAct.SIGN_RECORD);
        }
        if (reader(actor).filter(this::needsNoConfirmation).isPresent()) {
            awaited.remove(RecordAct.CONFIRM_RECORD);
        }
        return awaited;
    }

    boolean isInHandOf(Actor actor, RecordAct wanted) {
        var sitting = record.sitting();
        return switch (wanted.hand()) {
            case PEN -> sitting.isPenOf(actor);
            case SPEAKER -> sitting.people().stream().anyMatch(one -> actor.is(one.person()));
            case READER -> reader(actor).isPresent();
            case PRESIDING_JUDGE -> actor.is(sitting.presiding());
            case BENCH -> sitting.bench().stream().anyMatch(actor::is);
        };
    }

    private boolean isLawfulNow(Actor actor, RecordAct wanted) {
        var sitting = record.sitting();
        var state = record.state();
        return switch (wanted) {
            case WRITE_LINE, REVISE_LINE, PUT_FOR_READING -> sitting.hasBegun() && state instanceof RecordState.Open;
            case STATE_IN_WRITING -> sitting.isUnderWay() && state instanceof RecordState.Open;
            case TAKE_BACK, NOTE_NOT_SIGNED -> state instanceof RecordState.UnderReading;
            case CONFIRM_RECORD, OBJECT_TO_RECORD ->
                state instanceof RecordState.UnderReading || (state instanceof RecordState.Open && hasOwnPart(actor));
            case UPHOLD_OBJECTION, OVERRULE_OBJECTION ->
                state instanceof RecordState.UnderReading
                        && record.objections().stream().anyMatch(RecordObjection::isPending);
            case SIGN_RECORD ->
                sitting.isOver() && (state instanceof RecordState.UnderReading || state instanceof RecordState.Signing);
        };
    }

    /** Whoever testified reads and signs at once, before they go; nobody has to come again for it (CPL 150). */
    private boolean hasOwnPart(Actor actor) {
        return record.sitting().readersOfOwnPart().stream()
                .filter(actor::is)
                .anyMatch(reader -> !record.partOf(reader).isEmpty());
    }

    private Optional<PersonId> reader(Actor actor) {
        return Optional.ofNullable(actor.person())
                .filter(person -> actor.is(person) && record.sitting().isReader(person));
    }

    private boolean needsNoConfirmation(PersonId reader) {
        var standing = record.standingOf(reader);
        return standing == Standing.CONFIRMED || standing == Standing.OBJECTING;
    }
}
