package org.yunting.law.recording;

import java.util.List;
import java.util.UUID;
import org.yunting.law.kernel.PersonId;

/**
 * The sound or the picture of one device of a person.
 *
 * @param picture whether it is the picture of a camera, not the sound of a microphone
 * @param segments in the order of their numbers
 */
public record RecordedTrack(UUID id, PersonId person, boolean picture, List<RecordedSegment> segments) {
    public RecordedTrack {
        segments = List.copyOf(segments);
    }
}
