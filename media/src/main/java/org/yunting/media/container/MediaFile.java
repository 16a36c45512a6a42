package org.yunting.media.container;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * A file of sound or pictures, as its frames tell.
 *
 * @param mediaType {@code audio/} or {@code video/}, and {@code webm} or {@code mp4}
 * @param length from the first frame to the last; zero where there are fewer than two
 * @param pictures whether it has any beside its sound
 */
public record MediaFile(String mediaType, Duration length, boolean pictures) {
    /**
     * Reads a WebM or MP4 file once, from its first byte as far as it can be understood; a file cut short is as long as the frames that it names. It never
     * skips, so that a stream that counts or digests sees every byte that was passed.
     *
     * @return empty for anything else
     */
    public static Optional<MediaFile> read(InputStream bytes) throws IOException {
        var source = new ByteSource(bytes);
        int first = source.nextInt();
        if (first == WebmFrames.EBML) {
            return new WebmFrames(source).read().map(frames -> of("webm", frames));
        }
        int type = source.nextInt();
        return type == Mp4Frames.FTYP
                ? new Mp4Frames(source, Integer.toUnsignedLong(first)).read().map(frames -> of("mp4", frames))
                : Optional.empty();
    }

    private static MediaFile of(String container, Frames frames) {
        return new MediaFile((frames.pictures() ? "video/" : "audio/") + container, frames.length(), frames.pictures());
    }

    /** What the frames of a file tell. */
    record Frames(Duration length, boolean pictures) {}
}
