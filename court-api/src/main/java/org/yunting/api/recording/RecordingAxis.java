package org.yunting.api.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunting.law.kernel.Stretch;

/** The one axis of time on which all tracks of a hearing lie: from the first to the last instant of which anything is known, as the page has it. */
final class RecordingAxis {
    private RecordingAxis() {}

    /** @return absent where nothing was recorded */
    static Optional<Stretch> of(RecordingCourse course, List<KeptSegment> segments) {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        var from = Stream.concat(
                        course.stretches().stream().map(RecordingView.StretchView::from),
                        segments.stream().map(KeptSegment::startedAt))
                .min(Instant::compareTo);
        var until = Stream.concat(
                        course.stretches().stream().flatMap(run -> Stream.ofNullable(run.until())),
                        segments.stream().map(segment -> segment.startedAt().plus(segment.duration())))
                .max(Instant::compareTo);
        return from.flatMap(begin -> until.map(end -> new Stretch(begin, end)));
    }
}
