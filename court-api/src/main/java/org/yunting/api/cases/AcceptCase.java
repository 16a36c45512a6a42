package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Keys;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.invitations.InviteParty;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.cases.Acceptance;
import org.yunting.law.cases.CaseNumber;
import org.yunting.law.cases.CaseType;
import org.yunting.law.cases.CourtCode;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Violation;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Invitation;

/** The clerk accepts: the case gets the next number of the register, a judge and a procedure, and every party not yet there is invited. */
@ApplicationScoped
public class AcceptCase {
    private final ChangeCase change;
    private final NumberSeries numbers;
    private final Persons persons;
    private final AppointStaff appointStaff;
    private final Parties parties;
    private final InviteParty inviteParty;
    private final ReadCase readCase;
    private final Bench bench;

    AcceptCase(
            ChangeCase change,
            NumberSeries numbers,
            Persons persons,
            AppointStaff appointStaff,
            Parties parties,
            InviteParty inviteParty,
            ReadCase readCase,
            Bench bench) {
        this.change = change;
        this.numbers = numbers;
        this.persons = persons;
        this.appointStaff = appointStaff;
        this.parties = parties;
        this.inviteParty = inviteParty;
        this.readCase = readCase;
        this.bench = bench;
    }

    /** How the case goes on: in which procedure, before which judge. */
    public record Decision(String procedure, UUID judge) {}

    public Uni<CaseView> accept(CaseId caseId, Decision decision, Person clerk, @Nullable IfMatch version) {
        var wish = new ChangeCase.Wish(caseId, CaseAct.ACCEPT_CASE, clerk, version);
        var procedure = Keys.constant(ProcedureKind.class, decision.procedure());
        var judge = new PersonId(decision.judge());
        return bench.transactions()
                .inOne(() -> change.by(
                                wish,
                                () -> mustBeJudge(judge)
                                        .chain(this::nextNumber)
                                        .map(number -> acceptance(new Acceptance(number, procedure, judge))))
                        .call(changed -> appointStaff.actingClerk(caseId, changed.act()))
                        .call(changed -> appointStaff.judge(caseId, judge, changed.act()))
                        .call(changed -> inviteThoseMissing(caseId, changed.act()))
                        .chain(changed -> readCase.view(changed.kept(), clerk)));
    }

    private ChangeCase.Question acceptance(Acceptance acceptance) {
        return (courtCase, act) -> courtCase.accept(acceptance, bench.calendar(), act);
    }

    private Uni<Void> mustBeJudge(PersonId judge) {
        return persons.find(judge)
                .invoke(found -> {
                    if (found.filter(person -> person.holds(Office.JUDGE)).isEmpty()) {
                        throw Problem.of(CommonProblem.INVALID_INPUT)
                                .violating(List.of(new Violation("/judge", "not-a-judge")))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }

    /** Taken before the law has decided: should it refuse, the roll-back gives the number back. */
    private Uni<CaseNumber> nextNumber() {
        var court = new CourtCode(bench.court().code());
        var year = bench.calendar().dateOf(bench.now()).getYear();
        var type = CaseType.CIVIL_FIRST_INSTANCE;
        return numbers.next(court.value(), type.code(), Integer.toString(year))
                .map(serial -> new CaseNumber(year, court, type, serial));
    }

    private Uni<Void> inviteThoseMissing(CaseId caseId, Act act) {
        return parties.of(caseId).chain(entries -> {
            Uni<Void> invited = Uni.createFrom().voidItem();
            for (PartyEntry entry : entries) {
                var party = entry.party();
                if (!party.isLinked()) {
                    var addressee = new Invitation.Addressee(caseId, party.id(), party.role());
                    invited = invited.chain(() -> inviteParty.first(addressee, act));
                }
            }
            return invited;
        });
    }
}
