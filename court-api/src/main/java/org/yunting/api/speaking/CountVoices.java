package org.yunting.api.speaking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.SpeakingTime;
import org.yunting.law.hearings.SpeakingTime.Slice;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Counts what a device of the bench heard. What the law does not count is passed over: it is no act, and nobody waits for an answer. */
@ApplicationScoped
public class CountVoices {
    private final HearingDesk desk;
    private final SpeakingTimes times;
    private final Transactions transactions;
    private final CourtClock clock;

    CountVoices(HearingDesk desk, SpeakingTimes times, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.times = times;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param heard the last of which ends now */
    public Uni<Void> count(HearingId hearing, PersonId listener, List<Slice> heard) {
        return transactions.inOne(() -> desk.find(hearing)
                .map(kept -> Refusals.found(kept).hearing())
                .chain(found -> count(found, listener, heard, clock.now())));
    }

    private Uni<Void> count(Hearing hearing, PersonId listener, List<Slice> heard, Instant now) {
        var id = hearing.booking().id();
        return times.countedUntil(id)
                .map(until -> SpeakingTime.count(hearing, listener, heard, until.orElse(null), now))
                .chain(counted -> counted.map(fresh -> times.add(id, fresh, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
