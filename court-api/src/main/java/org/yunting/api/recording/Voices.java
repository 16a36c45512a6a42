package org.yunting.api.recording;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.recording.CameraState;

/**
 * What a recorder must know of a room at one moment.
 *
 * @param running since when the recording runs; null while nothing is to be kept
 * @param speakers who is in the room, by the endpoint of their device
 */
public record Voices(RecordingState.@Nullable Running running, Map<String, Speaker> speakers) {
    public Voices {
        speakers = Map.copyOf(speakers);
    }

    /** A room in which nothing is to be kept. */
    static Voices unrecorded() {
        return new Voices(null, Map.of());
    }

    /** Whose device it is, and whether anything should be heard and seen of it now. */
    public record Speaker(PersonId person, Capacity capacity, Microphone microphone, CameraState camera) {}

    /** Whether sound is due from a device. */
    public enum Microphone {
        /** Switched on, muted by nobody, and with media that flows: at least silence must arrive. */
        OPEN,
        /** Open, but no media flows: where the line is the court's own trouble, what is not said into it is missing. */
        CUT_OFF,
        /** Nothing need come of it. */
        CLOSED
    }

    /** Endpoints of which something must arrive. */
    Set<String> due() {
        return with(Microphone.OPEN);
    }

    /** Whether pictures must arrive, by endpoint. */
    Map<String, CameraState> cameras() {
        return speakers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().camera()));
    }

    /** Endpoints of which something would arrive if their media flowed. */
    Set<String> cutOff() {
        return with(Microphone.CUT_OFF);
    }

    private Set<String> with(Microphone wanted) {
        return speakers.entrySet().stream()
                .filter(one -> one.getValue().microphone() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
