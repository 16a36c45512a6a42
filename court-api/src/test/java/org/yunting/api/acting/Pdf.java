package org.yunting.api.acting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Documents as people send them, and as people should not. */
public final class Pdf {
    private static final String PAGE = """
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private static final int MEBIBYTE = 1 << 20;
    private static final int MEBIBYTES_OF_NOTHING = 1_024;

    private Pdf() {}

    /** One page; the words, of one line, tell one such document from another. */
    public static byte[] saying(String words) {
        return ("%PDF-1.7\n%" + words + "\n" + PAGE).getBytes(UTF_8);
    }

    /** One page and a long comment, so many bytes in all. */
    public static byte[] ofSize(int bytes) {
        var random = new Random(bytes);
        var page = ("\n" + PAGE).getBytes(ISO_8859_1);
        var pdf = new byte[bytes];
        var beginning = "%PDF-1.7\n%".getBytes(ISO_8859_1);
        for (int i = 0; i < bytes; i++) {
            pdf[i] = (byte) ('a' + random.nextInt(26));
        }
        System.arraycopy(beginning, 0, pdf, 0, beginning.length);
        System.arraycopy(page, 0, pdf, bytes - page.length, page.length);
        return pdf;
    }

    /** Opens with a password. */
    public static byte[] locked() {
        return made(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    /** Opens for everybody, and forbids to print. */
    public static byte[] notToBePrinted() {
        var reading = new AccessPermission();
        reading.setCanPrint(false);
        return made(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", reading)));
    }

    /** Runs a script when it is opened. */
    public static byte[] withScript() {
        return made(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    /** Has another file within. */
    public static byte[] withAttachment() {
        return made(pdf -> {
            var file = new PDComplexFileSpecification();
            file.setFile("inside.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream("hidden".getBytes(UTF_8))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("inside.txt", file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    /** A document to who reads it from the front, an archive to who reads it from the end. */
    public static byte[] andArchive() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(saying("front"));
        both.writeBytes(archiveOf("evil.exe", "MZ".getBytes(ISO_8859_1)));
        return both.toByteArray();
    }

    /** Its pages are cut off. */
    public static byte[] torn() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0".getBytes(ISO_8859_1);
    }

    /** Its first object lies in a stream that stands for a gigabyte of spaces behind it. */
    public static byte[] inflating() {
        var packed = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(packed)) {
            stream.write("1 0 <</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1));
            var spaces = " ".repeat(MEBIBYTE).getBytes(ISO_8859_1);
            for (int i = 0; i < MEBIBYTES_OF_NOTHING; i++) {
                stream.write(spaces);
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%%PDF-1.7\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n"
                .formatted(packed.size())
                .getBytes(ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(("\nendstream endobj\n" + PAGE.substring(PAGE.indexOf("2 0 obj"))).getBytes(ISO_8859_1));
        return pdf.toByteArray();
    }

    /** A ZIP archive with one file in it. */
    public static byte[] archiveOf(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return bytes.toByteArray();
    }

    private interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    private static byte[] made(Change change) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            change.to(pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
