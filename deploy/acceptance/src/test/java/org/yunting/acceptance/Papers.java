package org.yunting.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files that people bring, made here so that none of a real person is kept in the project. */
final class Papers {
    private static final Path FOLDER = House.PROJECT.resolve("deploy/acceptance/target/papers");
    private static final int MIB = 1024 * 1024;

    private Papers() {}

    /** A photo of a document, with the name on it. */
    static Path photo(String fileName, String words) {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xF4EFE1));
        pen.fillRect(0, 0, 1200, 800);
        pen.setColor(new Color(0x7A1F1F));
        pen.fillRect(60, 60, 300, 400);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        pen.drawString(words, 420, 160);
        pen.dispose();
        return written(fileName, out -> ImageIO.write(image, "png", out));
    }

    /** A PDF of one page. */
    static Path pdf(String fileName) {
        var page = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
                4 0 obj<</Length 68>>stream
                BT /F1 24 Tf 72 720 Td (Marriage certificate, Qingtian 2012) Tj ET
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return written(fileName, out -> out.write(page.getBytes(ISO_8859_1)));
    }

    /** A video file of 50 MiB: an MP4 head, and bytes that no compression makes smaller on the way. */
    static Path video(String fileName) {
        return written(fileName, out -> {
            out.write("\0\0\0\30ftypmp42\0\0\0\0mp42isom".getBytes(ISO_8859_1));
            var random = new Random(20120520);
            var block = new byte[MIB];
            for (int i = 0; i < 50; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static Path written(String fileName, Writing writing) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(fileName);
            try (var out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
