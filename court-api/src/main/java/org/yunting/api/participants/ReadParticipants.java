package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.participants.ParticipantCodes.Code;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** Witnesses and interpreters of a hearing, and how their ways in stand, for judge and clerk. */
@ApplicationScoped
class ReadParticipants {
    private final HearingDesk desk;
    private final CaseAuthorities authorities;
    private final Persons persons;
    private final ParticipantCodes codes;
    private final Transactions transactions;
    private final CourtClock clock;

    ReadParticipants(
            HearingDesk desk,
            CaseAuthorities authorities,
            Persons persons,
            ParticipantCodes codes,
            Transactions transactions,
            CourtClock clock) {
        this.desk = desk;
        this.authorities = authorities;
        this.persons = persons;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the order they were summoned. */
    Uni<List<ParticipantView>> of(HearingId hearing, Person reader) {
        return transactions.reading(() -> desk.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), reader, CaseAct.SUMMON_PARTICIPANT))
                .chain(kept -> codes.of(hearing).chain(issued -> views(kept, issued))));
    }

    private Uni<List<ParticipantView>> views(Kept kept, List<Code> issued) {
        var participants = kept.hearing().roll().appearances().stream()
                .filter(appearance -> appearance.capacity().isParticipant())
                .toList();
        var byPerson = issued.stream().collect(Collectors.toMap(Code::person, Function.identity()));
        return persons.findAll(participants.stream().map(Appearance::person).toList())
                .map(known -> participants.stream()
                        .map(one -> view(one, known, byPerson))
                        .toList());
    }

    private ParticipantView view(Appearance one, Map<PersonId, Person> known, Map<PersonId, Code> codesOf) {
        return ParticipantView.of(
                one,
                Objects.requireNonNull(known.get(one.person())).displayName(),
                codesOf.get(one.person()),
                clock.now());
    }
}
