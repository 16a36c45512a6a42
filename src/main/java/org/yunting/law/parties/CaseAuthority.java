package org.yunting.law.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/** Who may do what in one case. The answer comes from the appointments in that case alone; whoever has none may do nothing. */
public record CaseAuthority(CaseId caseId, List<Appointment> appointments) {
    public CaseAuthority {
        appointments = List.copyOf(appointments);
        if (appointments.stream().map(Appointment::person).distinct().count() != appointments.size()) {
            throw new IllegalArgumentException("a person with two capacities in case " + caseId);
        }
    }

    /** The person as actor for an act, if it is open to them here and now. */
    public Outcome<Actor> actorFor(PersonId person, CaseAct act) {
        var found = appointmentOf(person);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(PartyRefusal.NOT_APPOINTED_IN_CASE, LegalBasis.house("appointments"))
                    .with("act", act.key()));
        }
        var appointment = found.get();
        if (!act.isOpenTo(appointment.capacity())) {
            return Outcome.refused(act.notOpenTo(appointment.capacity()));
        }
        if (act.needsVerifiedIdentity() && appointment.standing() == Appointment.Standing.UNVERIFIED) {
            return Outcome.refused(Refusal.of(PartyRefusal.IDENTITY_NOT_VERIFIED, LegalBasis.of(Law.OLR, 7))
                    .with("act", act.key()));
        }
        return Outcome.granted(new Actor(person, appointment.capacity()));
    }

    /** Every act open to the person in this case, whatever the state of the case. */
    public Set<CaseAct> actsOpenTo(PersonId person) {
        var open = EnumSet.noneOf(CaseAct.class);
        Arrays.stream(CaseAct.values())
                .filter(act -> actorFor(person, act) instanceof Outcome.Granted<Actor>)
                .forEach(open::add);
        return open;
    }

    /** Adds an appointment, unless the person already acts in this case in any capacity. */
    public Outcome<CaseAuthority> appoint(Appointment appointment) {
        var present = appointmentOf(appointment.person());
        if (present.isPresent()) {
            return Outcome.refused(Refusal.of(PartyRefusal.ALREADY_APPOINTED_IN_CASE, LegalBasis.house("appointments"))
                    .with("capacity", present.get().capacity().key()));
        }
        var extended = new ArrayList<>(appointments);
        extended.add(appointment);
        return Outcome.granted(new CaseAuthority(caseId, extended));
    }

    public Optional<Appointment> appointmentOf(PersonId person) {
        return appointments.stream()
                .filter(appointment -> appointment.person().equals(person))
                .findFirst();
    }
}
