package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.yunting.api.parties.Appointments;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;

/** Appoints judge and clerk once the registry has decided; from then on the case is theirs and no longer every clerk's. */
@Singleton
class AppointStaff {
    private final Appointments appointments;
    private final CaseAuthorities authorities;

    AppointStaff(Appointments appointments, CaseAuthorities authorities) {
        this.appointments = appointments;
        this.authorities = authorities;
    }

    Uni<Void> actingClerk(CaseId caseId, Act act) {
        var clerk = Objects.requireNonNull(act.actor().person());
        return appointments
                .of(caseId)
                .chain(appointed ->
                        appointed.stream().anyMatch(one -> one.person().equals(clerk))
                                ? Uni.createFrom().voidItem()
                                : appointments.add(caseId, clerk, Capacity.CLERK, act.at()));
    }

    /** Refused by the law if the judge already acts in this case in another capacity. */
    Uni<Void> judge(CaseId caseId, PersonId judge, Act act) {
        return authorities
                .of(caseId)
                .map(authority -> Refusals.granted(authority.appoint(Appointment.ofStaff(judge, Capacity.JUDGE))))
                .chain(() -> appointments.add(caseId, judge, Capacity.JUDGE, act.at()));
    }
}
