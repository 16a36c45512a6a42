package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Sha256;

/** A code on paper, of receipts as small and as large as the tree makes them. */
class ReceiptCodeTest {
    private static final URI COURT = URI.create("https://court.example");
    private static final int DOTS_PER_INCH = 144;

    @ParameterizedTest(name = "with {0} bytes that cannot be folded")
    @ValueSource(
            ints = {10, 100, 200, 300, 400, 450, 500, 550, 600, 650, 700, 750, 800, 850, 900, 950, 1_000, 1_050, 1_100})
    void a_code_is_read_off_a_page_however_much_is_in_it(int bytes) throws Exception {
        var path = new byte[bytes];
        new Random(bytes).nextBytes(path);
        var receipt = "{\"path\":\"" + HexFormat.of().formatHex(path) + "\"}";

        var code = ReceiptCode.of(COURT, receipt, Sha256.over(receipt.getBytes(UTF_8)));

        assertThat(code.points()).isLessThanOrEqualTo(294);
        assertThat(readOffAPage(code)).isEqualTo(code.text());
    }

    /** At a place between whole points, as the setting of the page may have it. */
    private static String readOffAPage(ReceiptCode code) throws Exception {
        try (var paper = new PDDocument()) {
            var page = new PDPage();
            paper.addPage(page);
            var picture = PDImageXObject.createFromByteArray(paper, code.png(), "code");
            try (var drawing = new PDPageContentStream(paper, page)) {
                drawing.drawImage(picture, 120.3F, 200.7F, code.points(), code.points());
            }
            var image = new PDFRenderer(paper).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
