package org.yunting.api.evidence;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.jboss.logging.Logger;
import org.yunting.law.evidence.Carried;
import org.yunting.law.evidence.Legibility;

/**
 * Opens a PDF in a process of its own. What a library makes of a file in memory has no bound: a megabyte may stand for a gigabyte of objects. Such a file ends this process and not
 * the court, and is one that nobody can open.
 */
final class PdfProcess {
    private static final String HEAP = "-Xmx256m";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path NOTHING = Path.of("/dev/null");

    /** Many documents that come at once take turns: each process may fill its heap. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    /** What a JVM ends with that was told to end when its memory is full. */
    private static final int OUT_OF_MEMORY = 3;

    private static final OpenedPdf ILLEGIBLE = new OpenedPdf(Legibility.ILLEGIBLE, Set.of());

    /** Each stands for the library that it comes from. */
    private static final List<Class<?>> NEEDED =
            List.of(OpenedPdf.class, Carried.class, Loader.class, IOUtils.class, Logger.class);

    /** Libraries of a library, whose classes are no business of ours. */
    private static final List<String> NEEDED_BY_PDFBOX = List.of(
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory",
            "org.bouncycastle.cms.CMSEnvelopedData",
            "org.bouncycastle.util.Arrays",
            "org.bouncycastle.asn1.cms.CMSObjectIdentifiers");

    private PdfProcess() {}

    /**
     * Blocks, a minute at most once it is its turn.
     *
     * @throws IOException where the process could not be had, or ended as no file can make it end
     */
    static OpenedPdf open(Path pdf) throws IOException {
        TURNS.acquireUninterruptibly();
        try {
            return opened(pdf, Files.createTempFile("yunting-opened-", ".txt"));
        } finally {
            TURNS.release();
        }
    }

    private static OpenedPdf opened(Path pdf, Path answer) throws IOException {
        var process = started(pdf, answer);
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() == OUT_OF_MEMORY) {
                return ILLEGIBLE;
            }
            if (process.exitValue() != 0) {
                throw new IOException("a PDF was not looked into: its process ended with " + process.exitValue());
            }
            return read(Files.readString(answer));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the court is stopping", stopping);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(answer);
        }
    }

    private static Process started(Path pdf, Path answer) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        libraries(),
                        PdfProcess.class.getName(),
                        pdf.toString(),
                        answer.toString())
                .redirectInput(Redirect.from(NOTHING.toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private static String libraries() throws IOException {
        List<Class<?>> needed = new ArrayList<>(NEEDED);
        for (var name : NEEDED_BY_PDFBOX) {
            try {
                needed.add(Class.forName(name, false, PdfProcess.class.getClassLoader()));
            } catch (ClassNotFoundException absent) {
                throw new IOException("a library of PDFBox is not there", absent);
            }
        }
        return needed.stream().map(PdfProcess::library).distinct().collect(Collectors.joining(":"));
    }

    private static String library(Class<?> of) {
        var location = of.getProtectionDomain().getCodeSource().getLocation().toString();
        return Path.of(URI.create(location)).toString();
    }

    /** In the process itself: opens the first file and writes into the second what it found. */
    public static void main(String[] files) throws IOException {
        Files.writeString(Path.of(files[1]), written(openedHere(Path.of(files[0]))));
    }

    private static OpenedPdf openedHere(Path pdf) throws IOException {
        try {
            return OpenedPdf.of(pdf);
        } catch (StackOverflowError nestedWithoutEnd) {
            return ILLEGIBLE;
        }
    }

    private static String written(OpenedPdf pdf) {
        return pdf.legibility().name() + '\n' + CarriedKeys.write(pdf.carries());
    }

    private static OpenedPdf read(String answer) {
        var lines = answer.split("\n", 2);
        return new OpenedPdf(Legibility.valueOf(lines[0]), CarriedKeys.read(lines[1]));
    }
}
