package org.yunting.law;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.withParticipants;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.next;

import org.yunting.law.hearings.Attendance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.kernel.PersonId;

/** The tables of what witnesses and interpreters go through in a session. */
final class ParticipantTables {
    private ParticipantTables() {}

    static String render() {
        return witnessTable() + interpreterTable();
    }

    private static String witnessTable() {
        var person = personOf(witness());
        var arrived = aHearingWithWitnessesWaiting();
        var called = next(arrived.participants().call(person, "", by(clerk())));
        var testifying = next(called.participants().giveUndertaking("2026-1", "zh-Hans", by(witness())));
        return new StateTable<Hearing>("Witness", hearing -> describe(hearing, person))
                .state("summoned", withParticipants(aHearingInSession()))
                .state("arrived", arrived)
                .state("called", called)
                .state("declined", next(called.participants().declineUndertaking(by(witness()))))
                .state("testifying", testifying)
                .state("testifying, put back", next(testifying.putBack(person, "", by(judge()))))
                .state("dismissed", next(testifying.participants().dismiss(person, by(judge()))))
                .act("enter", h -> h.enter(Attendance.ONLINE, by(witness())))
                .act("admit", h -> h.admit(person, by(clerk())))
                .act("call-witness", h -> h.participants().call(person, "", by(clerk())))
                .act("give-undertaking", h -> h.participants().giveUndertaking("2026-1", "zh-Hans", by(witness())))
                .act("decline-undertaking", h -> h.participants().declineUndertaking(by(witness())))
                .act("let-examine", h -> h.participants().letExamine(person, personOf(plaintiff()), by(judge())))
                .act("put-back", h -> h.putBack(person, "", by(judge())))
                .act("dismiss-witness", h -> h.participants().dismiss(person, by(clerk())))
                .act("recall-witness", h -> h.participants().recall(person, "补充询问", by(judge())))
                .render();
    }

    private static String interpreterTable() {
        var person = personOf(interpreter());
        var appointed = aHearingWithWitnessesWaiting();
        var sworn = next(appointed.participants().giveUndertaking("2026-1", "it", by(interpreter())));
        return new StateTable<Hearing>("Interpreter", hearing -> describe(hearing, person))
                .state("appointed", appointed)
                .state("sworn", sworn)
                .state("recused", next(sworn.participants().recuse(person, "与被告有亲属关系", by(judge()))))
                .act("give-undertaking", h -> h.participants().giveUndertaking("2026-1", "it", by(interpreter())))
                .act("enter", h -> h.enter(Attendance.ONLINE, by(interpreter())))
                .act("recuse-interpreter", h -> h.participants().recuse(person, "与被告有亲属关系", by(judge())))
                .render();
    }

    private static String describe(Hearing hearing, PersonId person) {
        var appearance = hearing.roll().find(person).orElseThrow();
        var duty = appearance.duty() == null ? "" : appearance.duty().key();
        return duty.equals("testifying") && !appearance.place().key().equals("room") ? duty + ", put back" : duty;
    }
}
