package org.yunting.api.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.law.evidence.AllowedMedia;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.Upload.Measured;
import org.yunting.law.kernel.Sha256;
import org.yunting.media.container.MediaFile;

/**
 * Reads a whole file once: its size, its SHA-256, the type its first bytes tell, and how long it plays. Nothing is kept in memory but one buffer; what is
 * to be opened lies on the disk meanwhile.
 */
@ApplicationScoped
class Measurement {
    /** The measure of a file that never arrived. It agrees with no announcement, since none may announce an empty file. */
    static final Measured NOTHING = new Measured(0, Sha256.over(), "application/octet-stream");

    private static final int BUFFER_BYTES = 128 * 1024;

    /** Where the brand of an MP4 or QuickTime file ends. */
    private static final int BRAND_ENDS = 12;

    /** What a detector calls files of sound and pictures that browsers record; only their frames tell which they are. */
    private static final Set<String> PLAYS = Set.of(
            "application/x-matroska",
            "video/webm",
            "audio/webm",
            "video/quicktime",
            "video/mp4",
            "audio/mp4",
            "application/mp4",
            "video/x-m4v");

    private static final String PDF = "application/pdf";

    private final Detector detector = new DefaultDetector();

    /** Of a file that was sealed before: whether it opens was found then. */
    Measured of(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, BUFFER_BYTES);
        return measured(buffered, typeOf(buffered), OutputStream.nullOutputStream());
    }

    /** Of a file that is to be sealed; a document is opened, as those who are to read it would. */
    Measured atIntake(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, BUFFER_BYTES);
        var type = typeOf(buffered);
        return type.equals(PDF) ? opened(buffered) : measured(buffered, type, OutputStream.nullOutputStream());
    }

    private static Measured opened(BufferedInputStream buffered) throws IOException {
        var copy = Files.createTempFile("yunting-intake-", ".pdf");
        try {
            var measured = copied(buffered, copy);
            var pdf = PdfProcess.open(copy);
            return measured.opened(pdf.legibility(), pdf.carries());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Measured copied(BufferedInputStream buffered, Path copy) throws IOException {
        try (var to = new Beginning(new BufferedOutputStream(Files.newOutputStream(copy), BUFFER_BYTES))) {
            return measured(buffered, PDF, to);
        }
    }

    /** No more of a file than the court takes: what is longer is refused, and must not fill the disk before. */
    private static final class Beginning extends FilterOutputStream {
        private static final long BYTES_MAX = AllowedMedia.table().stream()
                .filter(row -> row.mediaType().equals(PDF))
                .mapToLong(AllowedMedia::bytesMax)
                .max()
                .orElseThrow();

        private long left = BYTES_MAX;

        Beginning(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int taken = (int) Math.min(length, left);
            out.write(bytes, from, taken);
            left -= taken;
        }
    }

    private String typeOf(BufferedInputStream buffered) throws IOException {
        // Tika marks, reads the first bytes and resets; hashing begins after that, at the first byte again.
        return detector.detect(buffered, new Metadata()).getBaseType().toString();
    }

    private static Measured measured(BufferedInputStream buffered, String type, OutputStream copy) throws IOException {
        boolean quickTime = isQuickTime(buffered);
        try (var counted = new DigestedStream(buffered)) {
            var media = PLAYS.contains(type) ? MediaFile.read(counted) : Optional.<MediaFile>empty();
            // What the frames did not need is counted and hashed like the rest.
            var digest = counted.toTheEnd(copy);
            return media.map(found -> new Measured(
                            counted.count(),
                            digest,
                            quickTime ? type : found.mediaType(),
                            new Playing(found.length(), found.pictures())))
                    .orElseGet(() -> new Measured(counted.count(), digest, type));
        }
    }

    /** A file of Apple's own, which has the same form as an MP4 file and is called by its own name. */
    private static boolean isQuickTime(BufferedInputStream file) throws IOException {
        file.mark(BRAND_ENDS);
        var beginning = new String(file.readNBytes(BRAND_ENDS), StandardCharsets.ISO_8859_1);
        file.reset();
        return beginning.endsWith("ftypqt  ");
    }
}
