package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.CaseAuthority;

/**
 * Asks the law who may do what in a case.
 *
 * <p>Whoever has no standing in a case cannot find out that it exists: every question about it ends with {@code not-found}. Whoever has standing,
 * but not for the act, gets the law's refusal (403). Use inside the transaction or session of the use case; nothing is cached, so a revoked
 * appointment counts at once.
 */
@ApplicationScoped
public class CaseAuthorities {
    private final Appointments appointments;

    CaseAuthorities(Appointments appointments) {
        this.appointments = appointments;
    }

    /**
     * The authority in a case in which the person has standing. Every clerk has it while the registry has not decided on the filing.
     *
     * @return fails with {@code not-found} if there is no such case or the person has no standing in it
     */
    public Uni<CaseAuthority> of(CaseId caseId, Person person) {
        return appointments.of(caseId).chain(appointed -> {
            if (appointed.stream().anyMatch(one -> one.person().equals(person.id()))) {
                return Uni.createFrom().item(new CaseAuthority(caseId, appointed));
            }
            return person.holds(Office.CLERK) ? ofRegistry(caseId, person, appointed) : nothingThere();
        });
    }

    /**
     * The person as actor for an act.
     *
     * @return fails with {@code not-found} without standing, with the law's refusal if the act is not open to them
     */
    public Uni<Actor> actor(CaseId caseId, Person person, CaseAct act) {
        return of(caseId, person)
                .map(authority ->
                        Refusals.granted(authority.actorFor(person.id(), act)).next());
    }

    /** The authority in a case as appointments alone have it, for work that nobody in particular asks for. */
    public Uni<CaseAuthority> of(CaseId caseId) {
        return appointments.of(caseId).map(appointed -> new CaseAuthority(caseId, appointed));
    }

    private Uni<CaseAuthority> ofRegistry(CaseId caseId, Person clerk, List<Appointment> appointed) {
        return appointments.isWithTheRegistry(caseId).chain(with -> {
            if (!with) {
                return nothingThere();
            }
            var extended = new ArrayList<>(appointed);
            extended.add(Appointment.ofStaff(clerk.id(), Capacity.CLERK));
            return Uni.createFrom().item(new CaseAuthority(caseId, extended));
        });
    }

    private static Uni<CaseAuthority> nothingThere() {
        return Uni.createFrom().failure(Problem.of(CommonProblem.NOT_FOUND).asException());
    }
}
