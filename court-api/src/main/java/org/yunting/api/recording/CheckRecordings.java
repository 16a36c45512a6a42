package org.yunting.api.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.RecordingCheckRows.Wanted;
import org.yunting.api.timeline.Docket;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.recording.RecordedTrack;
import org.yunting.law.recording.RecordingCheck;
import org.yunting.law.recording.RecordingEvent;
import org.yunting.law.recording.Shortfall;

/**
 * Looks whether recordings have what they should: what one lacks though nobody was told comes onto the timeline and before judge and clerk. A check is asked
 * for in one transaction and done in another, so that one which a crash cut off is done again.
 */
@ApplicationScoped
class CheckRecordings {
    private static final Set<Capacity> BENCH = Set.of(Capacity.JUDGE, Capacity.CLERK);
    private static final Logger LOG = Logger.getLogger(CheckRecordings.class);

    private final RecordingCheckRows rows;
    private final ReadAgain readAgain;
    private final LayOver layOver;
    private final Hearings hearings;
    private final Docket docket;
    private final CourtParticulars court;
    private final Transactions transactions;
    private final CourtClock clock;

    CheckRecordings(
            RecordingCheckRows rows,
            ReadAgain readAgain,
            LayOver layOver,
            Hearings hearings,
            Docket docket,
            CourtParticulars court,
            Transactions transactions,
            CourtClock clock) {
        this.rows = rows;
        this.readAgain = readAgain;
        this.layOver = layOver;
        this.hearings = hearings;
        this.docket = docket;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return transactions
                .reading(rows::next)
                .chain(next ->
                        next.map(this::check).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.error("a recording was not checked, and will be tried again", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> check(Wanted wanted) {
        return readAgain
                .tracks(wanted.hearing())
                .chain(tracks -> transactions.inOne(() -> layOver.of(wanted.hearing(), tracks)
                        .map(RecordingCheck::shortfalls)
                        .chain(found -> leftOpen(wanted.hearing())
                                .map(open -> Stream.concat(found.stream(), open.stream())
                                        .toList()))
                        .chain(shortfalls -> keep(wanted, segmentsIn(tracks), shortfalls))));
    }

    /** That nobody ended the hearing, if its day is over at the court. */
    private Uni<Optional<Shortfall>> leftOpen(HearingId hearing) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .map(kept -> kept.hearing()
                        .state()
                        .session()
                        .map(HearingState.InSession::openedAt)
                        .flatMap(opened -> Shortfall.notClosed(
                                opened,
                                opened.atZone(court.zone())
                                        .toLocalDate()
                                        .plusDays(1)
                                        .atStartOfDay(court.zone())
                                        .toInstant(),
                                clock.now())));
    }

    /** Only what changed since the last look is told. */
    private Uni<Void> keep(Wanted wanted, long segments, List<Shortfall> shortfalls) {
        var act = Actor.court().at(clock.now());
        return rows.lastFound(wanted.hearing())
                .chain(before -> rows.done(wanted.id(), act.at(), segments, shortfalls)
                        .chain(first ->
                                first && before.filter(shortfalls::equals).isEmpty()
                                        ? tell(wanted.hearing(), segments, shortfalls.size(), act)
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(HearingId hearing, long segments, int shortfalls, Act act) {
        return hearings.find(hearing).map(Refusals::found).chain(kept -> {
            var subject = new RecordingEvent.Subject(kept.hearing().booking().caseId(), hearing);
            var event = shortfalls == 0
                    ? new RecordingEvent.RecordingFoundWhole(subject, segments, act)
                    : new RecordingEvent.RecordingFoundLacking(subject, shortfalls, BENCH, act);
            return docket.append(subject.caseId(), List.of(event));
        });
    }

    private static long segmentsIn(List<RecordedTrack> tracks) {
        return tracks.stream().mapToLong(track -> track.segments().size()).sum();
    }
}
