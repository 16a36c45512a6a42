package org.yunting.api.cases;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yunting.api.consent.Consents;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;
import org.yunting.api.invitations.Invitations;
import org.yunting.api.invitations.KeptInvitation;
import org.yunting.api.parties.Appointments;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.CaseAuthority;

/** Gathers what is around cases, for all cases of a page in one statement each. */
@Singleton
class CaseContexts {
    private final Appointments appointments;
    private final Parties parties;
    private final Consents consents;
    private final Invitations invitations;
    private final UpcomingHearings hearings;
    private final TrialTurns trials;
    private final ExhibitCounts exhibits;

    CaseContexts(
            Appointments appointments,
            Parties parties,
            Consents consents,
            Invitations invitations,
            UpcomingHearings hearings,
            TrialTurns trials,
            ExhibitCounts exhibits) {
        this.appointments = appointments;
        this.parties = parties;
        this.consents = consents;
        this.invitations = invitations;
        this.hearings = hearings;
        this.trials = trials;
        this.exhibits = exhibits;
    }

    private record Around(
            Map<CaseId, List<Appointment>> appointed,
            Map<CaseId, List<PartyEntry>> parties,
            Map<CaseId, ConsentRegister> consents,
            Map<CaseId, List<KeptInvitation>> invitations,
            Map<CaseId, UpcomingHearings.Upcoming> hearings,
            Map<CaseId, TrialTurns.TrialTurn> trials,
            Set<CaseId> handedIn) {}

    /** Each case with what is around it, in the order given. All of them must be visible to the reader. */
    Uni<List<CaseContext>> of(List<KeptCase> cases, Person reader) {
        return appointments.ofAll(ids(cases)).chain(appointed -> of(cases, reader, appointed));
    }

    /** One case whose appointments have been read already, to find out whether the reader may see it. */
    Uni<CaseContext> of(KeptCase kept, Person reader, CaseAuthority authority) {
        return of(List.of(kept), reader, Map.of(authority.caseId(), authority.appointments()))
                .map(List::getFirst);
    }

    private Uni<List<CaseContext>> of(List<KeptCase> cases, Person reader, Map<CaseId, List<Appointment>> appointed) {
        return gather(ids(cases), reader.id(), appointed)
                .map(around -> cases.stream()
                        .map(kept -> context(kept, reader, around))
                        .toList());
    }

    private static List<CaseId> ids(List<KeptCase> cases) {
        return cases.stream().map(kept -> kept.courtCase().id()).toList();
    }

    private Uni<Around> gather(List<CaseId> ids, PersonId reader, Map<CaseId, List<Appointment>> appointed) {
        return parties.ofAll(ids)
                .chain(entries -> consents.ofAll(ids)
                        .chain(registers -> invitations
                                .of(ids)
                                .chain(invited -> hearings.nextOf(ids)
                                        .chain(hearing -> trials.of(ids)
                                                .chain(trial -> exhibits.withExhibitsOf(reader, ids)
                                                        .map(handed -> new Around(
                                                                appointed,
                                                                entries.stream()
                                                                        .collect(groupingBy(PartyEntry::caseId)),
                                                                registers,
                                                                invited.stream()
                                                                        .collect(groupingBy(CaseContexts::caseOf)),
                                                                hearing,
                                                                trial,
                                                                handed)))))));
    }

    private static CaseContext context(KeptCase kept, Person reader, Around around) {
        var id = kept.courtCase().id();
        var appointed = around.appointed().getOrDefault(id, List.of());
        var hearing = Optional.ofNullable(around.hearings().get(id));
        return new CaseContext(
                kept,
                reader,
                new CaseAuthority(id, withRegistry(appointed, reader)),
                around.parties().getOrDefault(id, List.of()),
                Objects.requireNonNull(around.consents().get(id)),
                around.invitations().getOrDefault(id, List.of()),
                hearing.filter(one -> !one.wasHeld()),
                hearing.filter(UpcomingHearings.Upcoming::wasHeld).isPresent(),
                Optional.ofNullable(around.trials().get(id)),
                around.handedIn().contains(id));
    }

    /** A clerk who sees a case without an appointment in it sees it as the registry. */
    private static List<Appointment> withRegistry(List<Appointment> appointed, Person reader) {
        if (!reader.holds(Office.CLERK)
                || appointed.stream().anyMatch(one -> one.person().equals(reader.id()))) {
            return appointed;
        }
        var extended = new ArrayList<>(appointed);
        extended.add(Appointment.ofStaff(reader.id(), Capacity.CLERK));
        return extended;
    }

    private static CaseId caseOf(KeptInvitation kept) {
        return kept.invitation().addressee().caseId();
    }
}
