package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.parties.CaseAct;

/** The bench calls off a hearing that has not begun; everybody summoned hears of it, with the reason. */
@ApplicationScoped
public class VacateHearing {
    private final HearingDesk desk;
    private final CaseAuthorities authorities;
    private final ReadHearings readHearings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Event<HearingChanged> changes;

    VacateHearing(
            HearingDesk desk,
            CaseAuthorities authorities,
            ReadHearings readHearings,
            Transactions transactions,
            CourtClock clock,
            Event<HearingChanged> changes) {
        this.desk = desk;
        this.authorities = authorities;
        this.readHearings = readHearings;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = changes;
    }

    /** Told to whoever holds a room open, once the transaction has committed. */
    public record HearingChanged(HearingId hearing) {}

    public Uni<HearingView> vacate(HearingId hearing, Person person, String reason, @Nullable IfMatch version) {
        return transactions
                .inOne(() -> desk.find(hearing)
                        .map(Refusals::found)
                        .chain(kept -> authorities
                                .of(kept.hearing().booking().caseId(), person)
                                .map(authority ->
                                        Refusals.granted(authority.actorFor(person.id(), CaseAct.VACATE_HEARING)))
                                .invoke(() -> IfMatch.require(version, kept.version()))
                                .map(actor -> Refusals.granted(kept.hearing()
                                        .vacate(reason, actor.next().at(clock.now()))))
                                .chain(granted -> desk.store(kept, granted))
                                .chain(() -> readHearings.view(hearing, person))))
                .invoke(() -> changes.fire(new HearingChanged(hearing)));
    }
}
