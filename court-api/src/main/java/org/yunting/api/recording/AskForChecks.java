package org.yunting.api.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.RecordingCheckRows.Wanted;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** Asks for the check of a recording: in the night after its hearing, even where nobody ended it, from time to time after that, and whenever the clerk wants to know. */
@ApplicationScoped
class AskForChecks {
    private static final int ASKED_AT_ONCE = 100;

    private final RecordingCheckRows rows;
    private final Hearings hearings;
    private final CaseAuthorities authorities;
    private final CourtParticulars court;
    private final RecordingSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    AskForChecks(
            RecordingCheckRows rows,
            Hearings hearings,
            CaseAuthorities authorities,
            CourtParticulars court,
            RecordingSettings settings,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.rows = rows;
        this.hearings = hearings;
        this.authorities = authorities;
        this.court = court;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> whereDue() {
        var now = clock.now();
        var night = lastNight(now);
        return transactions.inOne(() -> rows.due(
                        night, dayOf(night), now.minus(settings.checkedAgainAfter()), ASKED_AT_ONCE)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(hearing -> ask(hearing, Optional.empty()))
                        .collect()
                        .asList()
                        .replaceWithVoid()));
    }

    /** @return fails with {@code recording-not-over} while the hearing has not ended; while another check is to be done, that one counts */
    Uni<Void> by(Person keeper, HearingId hearing) {
        return transactions.inOne(() -> hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), keeper, CaseAct.KEEP_FILE))
                .invoke(AskForChecks::requireEnded)
                .chain(() -> ask(hearing, Optional.of(keeper.id()))));
    }

    private Uni<Void> ask(HearingId hearing, Optional<PersonId> by) {
        return rows.ask(new Wanted(ids.next(), hearing), clock.now(), by);
    }

    /** The last time that it was the hour of checks at the court. */
    private Instant lastNight(Instant now) {
        var local = now.atZone(court.zone());
        var tonight = local.with(LocalTime.MIDNIGHT).plus(settings.checkedAfterMidnight());
        return (tonight.isAfter(local) ? tonight.minusDays(1) : tonight).toInstant();
    }

    private Instant dayOf(Instant night) {
        return night.atZone(court.zone())
                .toLocalDate()
                .atStartOfDay(court.zone())
                .toInstant();
    }

    static void requireEnded(Hearings.Kept kept) {
        boolean ended = kept.hearing().state() instanceof HearingState.Closed
                || kept.hearing().state() instanceof HearingState.Adjourned;
        if (!ended) {
            throw Problem.of(RecordingProblem.RECORDING_NOT_OVER).asException();
        }
    }
}
