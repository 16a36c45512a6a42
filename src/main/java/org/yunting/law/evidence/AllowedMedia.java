package org.yunting.law.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A media type that a court takes, and how large such a file may be. The table is the court's own rule; whatever is not in it is refused,
 * however it is named. Types are those that content sniffing yields, lower case, without parameters.
 *
 * @param name what people call it, the same in all languages
 * @param bytesMax largest size in bytes
 * @param use what such a file may be
 */
public record AllowedMedia(String mediaType, String name, long bytesMax, Use use) {
    /** What a file of a type may be used for. */
    public enum Use {
        EXHIBIT_ONLY,
        EXHIBIT_OR_IDENTITY_PHOTO
    }

    private static final long MIB = 1024L * 1024;

    /** Longest photo of an identity document, in bytes. */
    public static final long IDENTITY_PHOTO_BYTES_MAX = 20 * MIB;

    private static final List<AllowedMedia> TABLE = List.of(
            new AllowedMedia("application/pdf", "PDF", 200 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("text/plain", "TXT", 10 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("image/jpeg", "JPEG", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/png", "PNG", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/webp", "WebP", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/heic", "HEIC", 50 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/mpeg", "MP3", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/mp4", "M4A", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/ogg", "Ogg", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/vnd.wave", "WAV", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/webm", "WebM", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/mp4", "MP4", 2048 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/quicktime", "MOV", 2048 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/webm", "WebM", 2048 * MIB, Use.EXHIBIT_ONLY));

    /** What browsers record to. */
    private static final Set<String> RECORDED = Set.of("audio/webm", "video/webm", "audio/mp4", "video/mp4");

    /** What people call the kinds of file that may become this, in the order of the table. */
    public static List<String> names(UploadPurpose purpose) {
        return TABLE.stream()
                .filter(row -> find(row.mediaType, purpose).isPresent())
                .map(row -> row.name)
                .distinct()
                .toList();
    }

    public static List<AllowedMedia> table() {
        return TABLE;
    }

    /** The row for a type and a purpose, with the size limit that then holds. */
    public static Optional<AllowedMedia> find(String mediaType, UploadPurpose purpose) {
        var row = TABLE.stream()
                .filter(allowed -> allowed.mediaType.equals(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
        return switch (purpose) {
            case UploadPurpose.ForExhibit exhibit -> row;
            case UploadPurpose.ForAttachment attachment -> row;
            case UploadPurpose.ForRecording recording ->
                row.filter(allowed -> RECORDED.contains(allowed.mediaType))
                        .map(allowed -> new AllowedMedia(
                                allowed.mediaType,
                                allowed.name,
                                Math.min(allowed.bytesMax, recording.limits().bytesMax()),
                                allowed.use));
            case UploadPurpose.ForIdentityPhoto photo ->
                row.filter(allowed -> allowed.use == Use.EXHIBIT_OR_IDENTITY_PHOTO)
                        .map(allowed -> new AllowedMedia(
                                allowed.mediaType, allowed.name, IDENTITY_PHOTO_BYTES_MAX, allowed.use));
        };
    }
}
