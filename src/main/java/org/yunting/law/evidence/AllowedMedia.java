package org.yunting.law.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A media type that a court takes, and how large such a file may be. The table is the court's own rule; whatever is not in it is refused,
 * however it is named. Types are those that content sniffing yields, lower case, without parameters.
 *
 * @param bytesMax largest size in bytes
 * @param use what such a file may be
 */
public record AllowedMedia(String mediaType, long bytesMax, Use use) {
    /** What a file of a type may be used for. */
    public enum Use {
        EXHIBIT_ONLY,
        EXHIBIT_OR_IDENTITY_PHOTO
    }

    private static final long MIB = 1024L * 1024;

    /** Longest photo of an identity document, in bytes. */
    public static final long IDENTITY_PHOTO_BYTES_MAX = 20 * MIB;

    private static final List<AllowedMedia> TABLE = List.of(
            new AllowedMedia("application/pdf", 200 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("text/plain", 10 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("image/jpeg", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/png", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/webp", 50 * MIB, Use.EXHIBIT_OR_IDENTITY_PHOTO),
            new AllowedMedia("image/heic", 50 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/mpeg", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/mp4", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/ogg", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/vnd.wave", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("audio/webm", 500 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/mp4", 2048 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/quicktime", 2048 * MIB, Use.EXHIBIT_ONLY),
            new AllowedMedia("video/webm", 2048 * MIB, Use.EXHIBIT_ONLY));

    /** What browsers record to. */
    private static final Set<String> RECORDED = Set.of("audio/webm", "video/webm", "audio/mp4", "video/mp4");

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
                                Math.min(allowed.bytesMax, recording.limits().bytesMax()),
                                allowed.use));
            case UploadPurpose.ForIdentityPhoto photo ->
                row.filter(allowed -> allowed.use == Use.EXHIBIT_OR_IDENTITY_PHOTO)
                        .map(allowed -> new AllowedMedia(allowed.mediaType, IDENTITY_PHOTO_BYTES_MAX, allowed.use));
        };
    }
}
