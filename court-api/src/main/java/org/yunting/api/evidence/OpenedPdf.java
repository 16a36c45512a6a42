package org.yunting.api.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.yunting.law.evidence.Carried;
import org.yunting.law.evidence.Legibility;

/**
 * A PDF opened the way its readers would open it, without a password. One that only forbids printing or copying opens for everybody, and is legible.
 *
 * @param legibility of what has no page, nothing can be read
 * @param carries what was found beside the pages
 */
record OpenedPdf(Legibility legibility, Set<Carried> carries) {
    /** How an archive ends (APPNOTE 4.3.16): signature, fields, and a comment whose length stands before it. */
    private static final byte[] ARCHIVE_ENDS = {'P', 'K', 5, 6};

    private static final int ARCHIVE_END_BYTES = 22;
    private static final int ARCHIVE_COMMENT_BYTES_MAX = 0xFFFF;

    /** Blocks. What is decoded lies on the disk; pages are not drawn. */
    static OpenedPdf of(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages() < 1
                    ? nothing(Legibility.ILLEGIBLE)
                    : new OpenedPdf(Legibility.LEGIBLE, carried(pdf, file));
        } catch (InvalidPasswordException locked) {
            return nothing(Legibility.LOCKED);
        } catch (IOException | RuntimeException torn) {
            // Whatever a parser stumbles over, every reader's program would stumble over too.
            return nothing(Legibility.ILLEGIBLE);
        }
    }

    private static OpenedPdf nothing(Legibility legibility) {
        return new OpenedPdf(legibility, Set.of());
    }

    private static Set<Carried> carried(PDDocument pdf, Path file) throws IOException {
        var found = EnumSet.noneOf(Carried.class);
        if (PdfActions.in(pdf)) {
            found.add(Carried.ACTIVE_CONTENT);
        }
        if (PdfActions.attachmentsIn(pdf)) {
            found.add(Carried.ATTACHMENTS);
        }
        if (endsAsArchive(file)) {
            found.add(Carried.SECOND_FILE);
        }
        return found;
    }

    private static boolean endsAsArchive(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), ARCHIVE_END_BYTES + ARCHIVE_COMMENT_BYTES_MAX)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            for (int at = tail.length - ARCHIVE_END_BYTES; at >= 0; at--) {
                if (archiveEndsAt(tail, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean archiveEndsAt(byte[] tail, int at) {
        for (int i = 0; i < ARCHIVE_ENDS.length; i++) {
            if (tail[at + i] != ARCHIVE_ENDS[i]) {
                return false;
            }
        }
        int lengthAt = at + ARCHIVE_END_BYTES - Short.BYTES;
        int comment = Byte.toUnsignedInt(tail[lengthAt]) | Byte.toUnsignedInt(tail[lengthAt + 1]) << Byte.SIZE;
        return at + ARCHIVE_END_BYTES + comment <= tail.length;
    }
}
