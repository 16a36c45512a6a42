package org.yunting.api.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;

/**
 * What was recorded of a hearing, and what was not.
 *
 * @param stretches when the recording ran; what lies between was not to be recorded
 * @param pauses why it did not run between two stretches
 * @param gaps what is missing
 * @param blanks why there is no picture of somebody where none is missing
 * @param checks looks at whether it has what it should, the newest first
 */
public record RecordingView(
        List<TrackView> tracks,
        List<StretchView> stretches,
        List<PauseView> pauses,
        List<GapView> gaps,
        List<BlankView> blanks,
        List<RecordingCheckView> checks) {
    /**
     * The sound or the picture of one device of a person.
     *
     * @param kind {@code sound} or {@code picture}
     */
    public record TrackView(UUID id, String kind, PersonView person, List<SegmentView> segments) {}

    /**
     * At most ten seconds of it.
     *
     * @param chain SHA-256 over the chain before it and its own digest
     * @param kept whether its file is there; otherwise only its digest is
     */
    public record SegmentView(
            UUID id,
            long number,
            Instant startedAt,
            long durationMillis,
            int lostPackets,
            long bytes,
            String sha256,
            String chain,
            boolean kept) {}

    /** @param until absent while it lasts */
    public record StretchView(Instant from, @Nullable Instant until) {}

    /**
     * @param until absent while it lasts
     * @param kind {@code recording}: the judge paused the recording; {@code session}: the session was interrupted
     */
    public record PauseView(Instant from, @Nullable Instant until, String kind, String reason) {}

    /**
     * @param person of whom something is missing; absent where it is everybody
     * @param until absent while it lasts
     */
    public record GapView(
            @Nullable PersonView person,
            String cause,
            Instant from,
            @Nullable Instant until) {}

    /**
     * @param cause {@code switched-off} by the person, {@code stopped} by the court, or {@code line-lost}
     * @param until absent while it lasts
     */
    public record BlankView(
            PersonView person,
            String cause,
            Instant from,
            @Nullable Instant until) {}
}
