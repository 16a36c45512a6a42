package org.yunting.api.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.recording.RecordingView.PauseView;
import org.yunting.api.recording.RecordingView.StretchView;
import org.yunting.api.timeline.TimelineEntry;

/** Reads from the entries of a hearing when its recording ran, and why it did not in between. */
final class RecordingCourse {
    private static final String RECORDING = "recording";
    private static final String SESSION = "session";

    private record Pause(Instant from, String kind, String reason) {}

    private final List<StretchView> stretches = new ArrayList<>();
    private final List<PauseView> pauses = new ArrayList<>();
    private @Nullable Instant runningSince;
    private @Nullable Pause pause;
    private boolean wanted;

    private RecordingCourse() {}

    /** @param entries in the order they were kept */
    static RecordingCourse of(List<TimelineEntry> entries) {
        var course = new RecordingCourse();
        entries.forEach(course::read);
        return course;
    }

    List<StretchView> stretches() {
        var all = new ArrayList<>(stretches);
        if (runningSince != null) {
            all.add(new StretchView(runningSince, null));
        }
        return all;
    }

    List<PauseView> pauses() {
        var all = new ArrayList<>(pauses);
        if (pause != null) {
            all.add(new PauseView(pause.from(), null, pause.kind(), pause.reason()));
        }
        return all;
    }

    private void read(TimelineEntry entry) {
        var at = entry.at();
        var reason = entry.params().getString("reason", "");
        switch (entry.kind()) {
            case "recording-started", "recording-resumed" -> {
                wanted = true;
                run(at);
            }
            case "recording-paused" -> {
                wanted = false;
                halt(at, new Pause(at, RECORDING, reason));
            }
            case "hearing-paused", "hearing-suspended" -> {
                if (runningSince != null) {
                    halt(at, new Pause(at, SESSION, reason));
                }
            }
            case "hearing-resumed" -> {
                if (wanted) {
                    run(at);
                }
            }
            case "recording-stopped" -> {
                wanted = false;
                halt(at, null);
            }
            default -> {
                // the other acts neither begin nor end anything here
            }
        }
    }

    private void run(Instant at) {
        if (pause != null) {
            pauses.add(new PauseView(pause.from(), at, pause.kind(), pause.reason()));
            pause = null;
        }
        if (runningSince == null) {
            runningSince = at;
        }
    }

    private void halt(Instant at, @Nullable Pause why) {
        if (runningSince != null) {
            stretches.add(new StretchView(runningSince, at));
            runningSince = null;
        }
        if (pause != null) {
            pauses.add(new PauseView(pause.from(), at, pause.kind(), pause.reason()));
        }
        pause = why;
    }
}
