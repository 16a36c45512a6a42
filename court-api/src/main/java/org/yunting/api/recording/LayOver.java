package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.hearings.Sittings;
import org.yunting.api.recording.RecordingBlankRows.KeptBlank;
import org.yunting.api.recording.RecordingRows.KeptGap;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.recording.RecordedTrack;
import org.yunting.law.recording.RecordingCheck;
import org.yunting.law.recording.RecordingCheck.Announced;

/** Lays what was read again of a hearing over what its timeline says that there must be. */
@ApplicationScoped
class LayOver {
    private final RecordingRows rows;
    private final RecordingBlankRows blanks;
    private final Timeline timeline;
    private final CourtClock clock;

    LayOver(RecordingRows rows, RecordingBlankRows blanks, Timeline timeline, CourtClock clock) {
        this.rows = rows;
        this.blanks = blanks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All of a hearing that ended. */
    Uni<RecordingCheck> of(HearingId hearing, List<RecordedTrack> tracks) {
        var now = clock.now();
        return timeline.of(hearing)
                .chain(entries -> rows.gaps(hearing)
                        .chain(gaps -> blanks.of(hearing).map(without -> check(entries, tracks, gaps, without, now))));
    }

    private static RecordingCheck check(
            List<TimelineEntry> entries,
            List<RecordedTrack> tracks,
            List<KeptGap> gaps,
            List<KeptBlank> blanks,
            Instant now) {
        var course = RecordingCourse.of(entries);
        var running = course.stretches().stream()
                .map(run -> stretch(run.from(), run.until(), now))
                .toList();
        var announced = Stream.concat(
                gaps.stream()
                        .map(gap -> new Announced(gap.person(), within(running, gap.beganAt(), gap.endedAt(), now))),
                blanks.stream()
                        .map(blank ->
                                new Announced(blank.person(), within(running, blank.beganAt(), blank.endedAt(), now))));
        return new RecordingCheck(
                Sittings.in(entries, now),
                running,
                course.pauses().stream()
                        .map(pause -> stretch(pause.from(), pause.until(), now))
                        .toList(),
                tracks,
                announced.toList());
    }

    /** What has no end of its own ended with the run of the recording in which it began. */
    private static Stretch within(List<Stretch> running, Instant from, @Nullable Instant until, Instant now) {
        var end = running.stream()
                .filter(run -> !from.isBefore(run.from()) && from.isBefore(run.until()))
                .findFirst()
                .map(Stretch::until)
                .orElse(now);
        return stretch(from, until == null ? end : until, now);
    }

    private static Stretch stretch(Instant from, @Nullable Instant until, Instant now) {
        var end = until == null ? now : until;
        return new Stretch(from, end.isBefore(from) ? from : end);
    }
}
