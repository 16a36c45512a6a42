package org.yunting.api.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;

/**
 * A recording copied into one file, or on its way there.
 *
 * @param kind {@code person} or {@code grid}
 * @param person whose voice and picture; absent where it is everybody
 * @param state {@code waiting}, {@code making}, {@code made} or {@code failed}
 * @param doneMillis how much of it is written
 * @param totalMillis how long it will be
 * @param fault why it failed
 * @param file absent until it is made
 */
public record RecordingCopyView(
        UUID id,
        String kind,
        @Nullable PersonView person,
        String state,
        Instant askedAt,
        long doneMillis,
        long totalMillis,
        @Nullable String fault,
        @Nullable FileView file) {
    /**
     * The file.
     *
     * @param beginsAt the moment of the hearing at which it begins: what is at a minute of it was at that minute after
     * @param places whose picture is where: rows from above, each from the left
     * @param segments that are in it
     * @param leftOut segments that are not, because their file is gone, was never kept or is not what was recorded
     * @param size in bytes
     */
    public record FileView(
            Instant beginsAt,
            List<PersonView> places,
            int segments,
            int leftOut,
            long size,
            String sha256,
            Instant madeAt) {}

    /**
     * All copies of a hearing.
     *
     * @param possible whether this machine can make one now
     */
    public record RecordingCopiesView(boolean possible, List<RecordingCopyView> copies) {
        public RecordingCopiesView {
            copies = List.copyOf(copies);
        }
    }
}
