package org.yunting.api.recording;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.recording.LiveRecorder.Surroundings;
import org.yunting.api.recording.RecordingBlankRows.KeptBlank;
import org.yunting.api.recording.RecordingRows.KeptGap;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.recording.GapCause;
import org.yunting.media.recording.Segment;

/**
 * How what one recorder made comes to be kept. Segments wait for the store; what is noted beside them waits for the database alone. What cannot be kept in
 * time is a gap on record like every other, and the hearing goes on.
 */
final class Keeping {
    private static final Logger LOG = Logger.getLogger(Keeping.class);

    private final HearingId hearing;
    private final Surroundings around;
    private final Runnable changed;
    private final KeepingLine segments;
    private final KeepingLine notes;
    /** Gaps that last because too much waits. */
    private final Map<Segment.Kind, KeptGap> overflown = new ConcurrentHashMap<>();

    private volatile @Nullable Instant segmentsWaitSince;
    private volatile @Nullable Instant notesWaitSince;
    private volatile Instant begun = Instant.MIN;

    /** @param changed is run after each change of what waits or is lost */
    Keeping(HearingId hearing, Surroundings around, Runnable changed) {
        this.hearing = hearing;
        this.around = around;
        this.changed = changed;
        this.segments = new KeepingLine(around.context(), around.settings().retryAfter(), new OfSegments());
        this.notes = new KeepingLine(around.context(), around.settings().retryAfter(), this::notesStand);
    }

    /** Nothing can be lost of before. */
    void begins(Instant now) {
        begun = now;
    }

    void segment(Voices.Speaker speaker, Segment segment) {
        segments.keepFile(
                segment,
                () -> around.keep().segment(hearing, speaker, segment),
                lost -> around.keep().digest(hearing, speaker, lost));
    }

    void began(KeptGap gap) {
        notes.keep(() -> around.keep().began(hearing, gap));
    }

    void ended(KeptGap gap, Instant until) {
        notes.keep(() -> around.keep().ended(hearing, gap, until));
    }

    void began(KeptBlank blank) {
        notes.keep(() -> around.keep().began(hearing, blank));
    }

    void ended(KeptBlank blank, Instant until) {
        notes.keep(() -> around.keep().ended(blank, until));
    }

    /** Since when something waits that could not be kept at the first try; null where nothing does. */
    @Nullable
    Instant waitsSince() {
        var one = segmentsWaitSince;
        var other = notesWaitSince;
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Since when what is recorded of that kind is lost; null while nothing is. */
    @Nullable
    Instant lostSince(Segment.Kind kind) {
        var gap = overflown.get(kind);
        return gap == null ? null : gap.beganAt();
    }

    private void notesStand(KeepingLine.Standing standing) {
        notesWaitSince = since(standing);
        changed.run();
    }

    private @Nullable Instant since(KeepingLine.Standing standing) {
        return switch (standing) {
            case WAITING -> around.clock().now();
            case WELL -> null;
        };
    }

    private final class OfSegments implements KeepingLine.Listener {
        @Override
        public void stands(KeepingLine.Standing standing) {
            segmentsWaitSince = since(standing);
            changed.run();
        }

        @Override
        public void lostSince(Segment.Kind kind, Instant from) {
            var cause = kind == Segment.Kind.SOUND ? GapCause.NOT_KEPT : GapCause.PICTURES_NOT_KEPT;
            var gap = new KeptGap(around.ids().next(), null, cause, from.isBefore(begun) ? begun : from, null);
            overflown.put(kind, gap);
            began(gap);
            LOG.errorf("hearing %s: %s since %s", hearing, cause, gap.beganAt());
            changed.run();
        }

        @Override
        public void lostUntil(Segment.Kind kind, Instant until) {
            var gap = overflown.remove(kind);
            if (gap != null) {
                ended(gap, until);
                changed.run();
            }
        }
    }
}
