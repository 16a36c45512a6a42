package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.consent.Consents;
import org.yunting.api.parties.Parties;
import org.yunting.law.consent.Stage;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** How parties chose to take part in hearings of their case. */
@ApplicationScoped
class Attendances {
    private final Consents consents;
    private final Parties parties;

    Attendances(Consents consents, Parties parties) {
        this.consents = consents;
        this.parties = parties;
    }

    Uni<Attendance> of(CaseId caseId, PersonId person) {
        return parties.of(caseId)
                .chain(entries -> consents.of(caseId)
                        .map(register -> entries.stream()
                                        .map(entry -> entry.party())
                                        .filter(party -> person.equals(party.person()))
                                        .anyMatch(party -> register.isOnline(party.id(), Stage.HEARING))
                                ? Attendance.ONLINE
                                : Attendance.IN_COURTROOM));
    }
}
