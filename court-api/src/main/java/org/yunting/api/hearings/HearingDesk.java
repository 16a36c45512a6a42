package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;

/** What every act on a hearing has in common: it is found, and what the law granted is stored and entered, in the transaction of the use case. */
@ApplicationScoped
public class HearingDesk {
    private final Hearings hearings;
    private final Attendances attendances;
    private final Docket docket;

    HearingDesk(Hearings hearings, Attendances attendances, Docket docket) {
        this.hearings = hearings;
        this.attendances = attendances;
        this.docket = docket;
    }

    public Uni<Optional<Kept>> find(HearingId hearing) {
        return hearings.find(hearing);
    }

    /** How somebody takes part: a party as it chose for this stage; the bench, and whoever the court summoned to its rooms, online. */
    public Uni<Attendance> attendance(Hearing hearing, Appearance appearance) {
        return appearance.capacity().isParty()
                ? attendances.of(hearing.booking().caseId(), appearance.person())
                : Uni.createFrom().item(Attendance.ONLINE);
    }

    /** Notes what the court's system has noticed; what the law does not know in this state, or knows already, is passed over. */
    public Uni<Void> note(HearingId hearing, Function<Hearing, Outcome<Hearing>> noted) {
        return find(hearing).map(Refusals::found).chain(kept -> switch (noted.apply(kept.hearing())) {
            case Outcome.Granted<Hearing> known
            when known.events().isEmpty() -> Uni.createFrom().voidItem();
            case Outcome.Granted<Hearing> granted -> store(kept, granted).replaceWithVoid();
            case Outcome.Refused<Hearing> notNow -> Uni.createFrom().voidItem();
        });
    }

    /** Stores what was granted and enters its events. */
    public Uni<Kept> store(Kept before, Outcome.Granted<Hearing> granted) {
        return hearings.store(granted.next(), before)
                .call(() -> docket.append(before.hearing().booking().caseId(), granted.events()));
    }
}
