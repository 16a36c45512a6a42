package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Transactions;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.Timeline.Latest;
import org.yunting.api.timeline.Timeline.Stretch;
import org.yunting.law.kernel.PersonId;

/**
 * Tells somebody whose line was broken what happened in the courtroom meanwhile and is over: an objection and its ruling, a warning with its reason, an
 * exhibit that was shown and put away. What still holds, the state shows. It is read from the timeline, so that a court that was away itself has lost nothing.
 *
 * <p>Nobody is told what was not said to them: who waits, was put back, testifies later or is in a private room hears nothing of it, and who came in
 * meanwhile only what was after that.
 */
@ApplicationScoped
class TellMissed {
    static final int ACTS_MAX = 30;

    /** Of what the recording lacks, the bench alone is told at once. */
    static final Set<String> TOLD_TO_BENCH = Set.of("recording-interrupted", "recording-restored");

    static final Set<String> TOLD_TO_ALL = Set.of(
            "session-opened",
            "hearing-paused",
            "hearing-suspended",
            "hearing-resumed",
            "breakdown-decided",
            "media-interrupted",
            "media-restored",
            "recording-started",
            "recording-paused",
            "recording-resumed",
            "recording-stopped",
            "gallery-opened",
            "gallery-closed",
            "exhibit-shown",
            "step-taken",
            "step-reopened",
            "steps-left-out",
            "issue-opened",
            "person-admitted",
            "person-put-back",
            "person-left",
            "person-muted",
            "person-unmuted",
            "everybody-muted",
            "everybody-unmuted",
            "person-warned",
            "person-reprimanded",
            "person-removed",
            "objection-raised",
            "objection-ruled-on",
            "presiding-handed-over",
            "witness-called",
            "undertaking-given",
            "undertaking-declined",
            "examination-opened",
            "witness-dismissed",
            "witness-recalled",
            "interpreter-recused");

    private static final Set<String> ALL =
            Stream.of(TOLD_TO_ALL, TOLD_TO_BENCH).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final Timeline timeline;
    private final Transactions transactions;

    TellMissed(Timeline timeline, Transactions transactions) {
        this.timeline = timeline;
        this.transactions = transactions;
    }

    /**
     * Tells it before the state that stands after it: a page that has heard the state has heard this.
     *
     * @param heard the position that the page had heard; null where it comes for the first time
     */
    Uni<Void> tell(Line line, RoomView view, PersonId person, @Nullable Long heard) {
        var since = view.inCourtroomSince(person);
        return heard == null || since.isEmpty() || view.isOver()
                ? Uni.createFrom().voidItem()
                : missed(view, person, heard, since.get())
                        .invoke(latest -> send(line, latest))
                        .replaceWithVoid();
    }

    private Uni<Latest> missed(RoomView view, PersonId person, long heard, Instant since) {
        var hearing = view.hearing().booking().id();
        var stretch = new Stretch(hearing, heard, view.timeline(), since);
        var kinds = view.isOfBench(person) ? ALL : TOLD_TO_ALL;
        return transactions.reading(() -> timeline.latest(stretch, kinds, ACTS_MAX));
    }

    private static void send(Line line, Latest latest) {
        if (!latest.entries().isEmpty()) {
            var acts = latest.entries().stream().map(FromCourt.MissedAct::of).toList();
            line.send(new FromCourt.MissedActs(acts, latest.earlier()));
        }
    }
}
