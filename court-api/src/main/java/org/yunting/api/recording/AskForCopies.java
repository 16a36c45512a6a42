package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.RecordingCopyRows.Wanted;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.parties.CaseAct;

/** Lets the court copy the recording of a hearing that ended into one file: of one person, or of everybody (AVR 11, 15). */
@ApplicationScoped
class AskForCopies {
    private final RecordingCopyRows copies;
    private final RecordingRows rows;
    private final Timeline timeline;
    private final Hearings hearings;
    private final CaseAuthorities authorities;
    private final Ffmpeg ffmpeg;
    private final CopySettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    AskForCopies(
            RecordingCopyRows copies,
            RecordingRows rows,
            Timeline timeline,
            Hearings hearings,
            CaseAuthorities authorities,
            Ffmpeg ffmpeg,
            CopySettings settings,
            Transactions transactions,
            CourtClock clock,
            Ids ids) {
        this.copies = copies;
        this.rows = rows;
        this.timeline = timeline;
        this.hearings = hearings;
        this.authorities = authorities;
        this.ffmpeg = ffmpeg;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is to be copied.
     *
     * @param person whose voice and picture; absent for everybody
     */
    public record CopyWanted(@Nullable UUID person) {}

    /**
     * Asks for a copy. One that is there or on its way is the same.
     *
     * @return fails with {@code recording-not-over} while the hearing has not ended, with {@code not-found} where nothing was recorded of them, with
     *     {@code copy-too-long}, and with {@code copy-not-possible} where this machine has no ffmpeg
     */
    Uni<Void> by(Person keeper, HearingId hearing, CopyWanted wanted) {
        var person = wanted.person() == null ? null : new PersonId(wanted.person());
        return OnWorker.done(ffmpeg::isThere)
                .chain(possible -> transactions.inOne(() -> permitted(keeper, hearing)
                        .invoke(AskForChecks::requireEnded)
                        .chain(kept -> axis(hearing, person)
                                .invoke(axis -> require(axis, possible))
                                .chain(axis -> ask(kept, axis, person, keeper)))));
    }

    private Uni<Hearings.Kept> permitted(Person keeper, HearingId hearing) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), keeper, CaseAct.COPY_RECORDING));
    }

    /** Of the whole hearing, whoever is copied: what was said at once lies at the same place in each file. */
    private Uni<Stretch> axis(HearingId hearing, @Nullable PersonId person) {
        return rows.tracks(hearing)
                .map(tracks -> Refusals.found(tracks.stream()
                        .filter(track -> person == null || person.equals(track.person()))
                        .findFirst()))
                .chain(somebody -> axis(hearing));
    }

    private Uni<Stretch> axis(HearingId hearing) {
        return rows.segments(hearing)
                .chain(segments -> timeline.of(hearing)
                        .map(RecordingCourse::of)
                        .map(course -> Refusals.found(RecordingAxis.of(course, segments))));
    }

    private void require(Stretch axis, boolean possible) {
        if (!possible) {
            throw Problem.of(RecordingProblem.COPY_NOT_POSSIBLE).asException();
        }
        if (axis.length().compareTo(settings.longest()) > 0) {
            throw Problem.of(RecordingProblem.COPY_TOO_LONG).asException();
        }
    }

    private Uni<Void> ask(Hearings.Kept kept, Stretch axis, @Nullable PersonId person, Person keeper) {
        var now = clock.now();
        var length = axis.length().isPositive() ? axis.length() : Duration.ofMillis(1);
        var wanted = new Wanted(ids.next(), kept.hearing().booking().id(), person, length, now, keeper.id());
        return copies.ask(wanted, stillToSettle(kept, now));
    }

    /** The last segments may still be on their way into the store. */
    private Duration stillToSettle(Hearings.Kept kept, Instant now) {
        var ended = switch (kept.hearing().state()) {
            case HearingState.Closed closed -> closed.at();
            case HearingState.Adjourned adjourned -> adjourned.at();
            default -> now;
        };
        var left = settings.settled().minus(Duration.between(ended, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
