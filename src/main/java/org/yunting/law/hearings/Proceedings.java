package org.yunting.law.hearings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yunting.law.evidence.Tender;
import org.yunting.law.evidence.TenderAct;
import org.yunting.law.evidence.TenderReaders;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Objection.Ground;
import org.yunting.law.hearings.Objection.Ruling;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;

/** What is done in a session: it is led through its steps, exhibits are shown, objections are raised and ruled on. */
public final class Proceedings {
    private final Hearing hearing;

    Proceedings(Hearing hearing) {
        this.hearing = hearing;
    }

    /**
     * Goes to a step: the next, a later one, or back.
     *
     * @param reason may be blank, unless the law wants a step in between kept or the hearing was at this step before
     */
    public Outcome<Hearing> takeStep(HearingStep step, ProcedureGuide guide, String reason, Act act) {
        return hearing.inSession(HearingAct.TAKE_STEP, act, session -> {
            var course = session.course();
            if (step == course.step()) {
                return hearing.unchanged();
            }
            if (!guide.steps().contains(step)) {
                return Outcome.refused(Refusal.of(HearingRefusal.HEARING_STEP_NOT_OF_THIS_PROCEDURE, step.basis())
                        .with("step", step.key()));
            }
            var leftOut = guide.leftOut(course, step);
            var binding = leftOut.stream().filter(guide.binding()::contains).toList();
            boolean goesBack = course.taken().contains(step);
            if (reason.isBlank() && (goesBack || !binding.isEmpty())) {
                var first = goesBack ? step : binding.getFirst();
                return Outcome.refused(Refusal.of(HearingRefusal.HEARING_STEP_OUT_OF_ORDER, first.basis())
                        .with("steps", keys(goesBack ? List.of(step) : binding)));
            }
            var events = new ArrayList<DomainEvent>();
            if (!leftOut.isEmpty()) {
                events.add(new HearingEvent.StepsLeftOut(hearing.sitting(), leftOut, reason, act));
            }
            events.add(
                    goesBack
                            ? new HearingEvent.StepReopened(hearing.sitting(), step, reason, act)
                            : new HearingEvent.StepTaken(hearing.sitting(), step, act));
            return new Outcome.Granted<>(hearing.in(session.with(course.at(step))), events);
        });
    }

    /** Names the point in dispute that is debated from now on. */
    public Outcome<Hearing> openIssue(String issue, Act act) {
        return hearing.inSession(HearingAct.OPEN_ISSUE, act, session -> {
            var course = session.course();
            if (course.step() != HearingStep.DEBATE) {
                return Outcome.refused(
                        Refusal.of(HearingRefusal.HEARING_ISSUE_OUTSIDE_DEBATE, HearingStep.DEBATE.basis())
                                .with("step", course.step().key())
                                .instead(List.of(HearingAct.TAKE_STEP)));
            }
            return Hearing.withReason(
                    issue,
                    () -> issue.equals(course.issue())
                            ? hearing.unchanged()
                            : Outcome.granted(
                                    hearing.in(session.with(course.on(issue))),
                                    new HearingEvent.IssueOpened(hearing.sitting(), issue, act)));
        });
    }

    /** Puts an exhibit of this case before everybody's eyes, in place of the one shown before; all in the room must be among its readers. */
    public Outcome<Hearing> showExhibit(Tender tender, Act act) {
        return hearing.inSession(HearingAct.SHOW_EXHIBIT, act, session -> {
            var exhibit = tender.exhibit();
            if (!exhibit.caseId().equals(hearing.booking().caseId())) {
                return Outcome.refused(
                        Refusal.of(HearingRefusal.HEARING_EXHIBIT_OF_OTHER_CASE, HearingEvent.EXAMINATION)
                                .with("exhibit", exhibit.id()));
            }
            if (!readsWhoeverIsInTheRoom(tender.readers())) {
                return Outcome.refused(
                        Refusal.of(HearingRefusal.HEARING_EXHIBIT_CLOSED, TenderAct.RESTRICT_EXHIBIT.basis())
                                .with("number", exhibit.number()));
            }
            return exhibit.id().equals(session.showing())
                    ? hearing.unchanged()
                    : Outcome.granted(
                            hearing.in(session.showing(exhibit.id())),
                            new HearingEvent.ExhibitShown(hearing.sitting(), exhibit.id(), exhibit.number(), act));
        });
    }

    public Outcome<Hearing> stopShowing(Act act) {
        return hearing.inSession(HearingAct.STOP_SHOWING, act, session -> {
            var shown = session.showing();
            return shown == null
                    ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_NOTHING_SHOWN, HearingEvent.EXAMINATION))
                    : Outcome.granted(
                            hearing.in(session.showing(null)),
                            new HearingEvent.ExhibitPutAway(hearing.sitting(), shown, act));
        });
    }

    /** Somebody says something in writing: whoever is in the room and would be heard if they spoke. The words themselves stand in the record of the hearing. */
    public Outcome<Hearing> stateInWriting(Act act) {
        return hearing.inSession(HearingAct.STATE_IN_WRITING, act, session -> {
            var appearance = hearing.appearanceOf(act.actor());
            var person = appearance.person();
            if (appearance.place() != Place.ROOM) {
                return hearing.refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, person);
            }
            if (session.silences(appearance)) {
                return hearing.refused(HearingRefusal.HEARING_PERSON_SILENCED, person);
            }
            return appearance.owesUndertaking()
                    ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_UNDERTAKING_MISSING, HearingEvent.UNDERTAKING)
                            .with("person", person)
                            .instead(List.of(HearingAct.GIVE_UNDERTAKING)))
                    : hearing.unchanged();
        });
    }

    /** A party in the room objects to what is being said. One objection at a time waits for its ruling. */
    public Outcome<Hearing> object(Ground ground, Act act) {
        return hearing.inSession(HearingAct.OBJECT, act, session -> {
            var appearance = hearing.appearanceOf(act.actor());
            if (appearance.place() != Place.ROOM) {
                return hearing.refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, appearance.person());
            }
            var pending = session.objection();
            if (pending != null) {
                return pending.by().equals(appearance.person())
                        ? hearing.unchanged()
                        : Outcome.refused(Refusal.of(HearingRefusal.HEARING_OBJECTION_PENDING, HearingEvent.OBJECTION));
            }
            return Outcome.granted(
                    hearing.in(session.under(new Objection(appearance.person(), ground, act.at()))),
                    new HearingEvent.ObjectionRaised(hearing.sitting(), appearance.person(), ground, act));
        });
    }

    /** @param reason may be blank */
    public Outcome<Hearing> rule(Ruling ruling, String reason, Act act) {
        return hearing.inSession(HearingAct.RULE_ON_OBJECTION, act, session -> {
            var pending = session.objection();
            return pending == null
                    ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_NO_OBJECTION, HearingEvent.OBJECTION))
                    : Outcome.granted(
                            hearing.in(session.under(null)),
                            new HearingEvent.ObjectionRuledOn(hearing.sitting(), pending.by(), ruling, reason, act));
        });
    }

    private boolean readsWhoeverIsInTheRoom(TenderReaders readers) {
        return hearing.roll().in(Place.ROOM).stream()
                .allMatch(appearance -> appearance.capacity().isParticipant()
                        ? readers.areAllParties()
                        : readers.include(new Actor(appearance.person(), appearance.capacity())));
    }

    private static String keys(List<HearingStep> steps) {
        return steps.stream().map(Keyed::key).collect(Collectors.joining(", "));
    }
}
