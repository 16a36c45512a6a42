package org.yunting.api.hearings;

import static org.yunting.api.hearings.StateColumns.present;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.Course;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.hearings.HearingStep;
import org.yunting.law.hearings.Objection;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.RecordingState;

/** What of a hearing's row only a session fills. */
record SessionColumns(
        @Nullable UUID showing,
        @Nullable String step,
        @Nullable String stepsTaken,
        @Nullable String issue,
        @Nullable UUID objectionBy,
        @Nullable String objectionGround,
        @Nullable Instant objectionAt,
        @Nullable String recording,
        @Nullable Instant recordingSince,
        @Nullable String recordingReason,
        GalleryColumns gallery) {
    static final SessionColumns NONE =
            new SessionColumns(null, null, null, null, null, null, null, null, null, null, GalleryColumns.NONE);

    static SessionColumns of(HearingState.InSession session) {
        var showing = session.showing();
        var course = session.course();
        var objection = session.objection();
        return new SessionColumns(
                showing == null ? null : showing.value(),
                course.step().key(),
                course.taken().stream().map(Keyed::key).sorted().collect(Collectors.joining(" ")),
                course.issue(),
                objection == null ? null : objection.by().value(),
                objection == null ? null : objection.ground().key(),
                objection == null ? null : objection.at(),
                session.recording().key(),
                since(session.recording()),
                session.recording() instanceof RecordingState.Paused paused ? paused.reason() : null,
                GalleryColumns.of(session.gallery()));
    }

    private static @Nullable Instant since(RecordingState recording) {
        return switch (recording) {
            case RecordingState.Off off -> null;
            case RecordingState.Running running -> running.since();
            case RecordingState.Paused paused -> paused.since();
        };
    }

    HearingState.InSession openedAt(Instant openedAt) {
        return new HearingState.InSession(
                openedAt,
                showing == null ? null : new ExhibitId(showing),
                new Course(step(present(step)), taken(), issue),
                objection(),
                recordingState(),
                gallery.galleryState());
    }

    private RecordingState recordingState() {
        return switch (present(recording)) {
            case "off" -> new RecordingState.Off();
            case "running" -> new RecordingState.Running(present(recordingSince));
            case "paused" -> new RecordingState.Paused(present(recordingReason), present(recordingSince));
            default -> throw new IllegalStateException("no state of a recording: " + recording);
        };
    }

    private @Nullable Objection objection() {
        return objectionBy == null
                ? null
                : new Objection(
                        new PersonId(objectionBy),
                        Keys.constant(Objection.Ground.class, present(objectionGround)),
                        present(objectionAt));
    }

    private Set<HearingStep> taken() {
        return Arrays.stream(present(stepsTaken).split(" "))
                .map(SessionColumns::step)
                .collect(Collectors.toSet());
    }

    private static HearingStep step(String key) {
        return Keys.constant(HearingStep.class, key);
    }
}
