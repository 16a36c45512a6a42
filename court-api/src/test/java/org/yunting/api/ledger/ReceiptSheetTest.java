package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Photos;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Json;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.ReceiptFault;
import org.yunting.law.ledger.TrustedKey;

/** A receipt on paper: what it says, and what a camera that is held over it brings to the verifier. */
@CourtTest
class ReceiptSheetTest {
    /** As a camera sees the page that comes nearer to it. */
    private static final float[] DOTS_PER_INCH = {144, 216, 288, 200, 100, 150, 220, 250, 300};

    @Inject
    ReceiptSheet sheets;

    @Inject
    CourtParticulars court;

    @Inject
    Json json;

    @BeforeAll
    static void load_the_validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_camera_over_the_page_brings_a_receipt_that_holds_and_names_its_file() throws Exception {
        var exhibit = exhibit();

        var pdf = printed(lin(), "/api/exhibits/" + exhibit + "/receipt.pdf");

        var scanned = receiptIn(codeOn(pdf));
        assertThat(pinned().faults(scanned.receipt(), Optional.of(Photos.digest())))
                .isEmpty();
        assertThat(pinned().faults(scanned.receipt(), Optional.of(Sha256.over())))
                .containsExactly(ReceiptFault.FILE_DIFFERS);
        var asFile = read(lin(), "/api/exhibits/" + exhibit + "/receipt");
        assertThat(scanned.statement()).isEqualTo(asFile.getString("statement"));
        assertThat(scanned.salt()).isEqualTo(asFile.getString("salt"));
        assertThat(textOf(pdf))
                .contains(Photos.digest().hex())
                .contains(scanned.receipt().leaf().hex());
    }

    @Test
    void one_letter_changed_in_the_code_is_found() throws Exception {
        var code = codeOn(printed(lin(), "/api/exhibits/" + exhibit() + "/receipt.pdf"));
        var receipt = receiptIn(code);

        var forged = new ReceiptView(
                receipt.format(),
                receipt.statement().replaceFirst("\"at\":\"2", "\"at\":\"3"),
                receipt.salt(),
                receipt.index(),
                receipt.path(),
                receipt.checkpoint(),
                null,
                receipt.cosignatures());

        assertThat(pinned().faults(forged.receipt(), Optional.empty())).containsExactly(ReceiptFault.NOT_IN_THE_TREE);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, 本回执不证明什么, 第18条",
        "zh-Hant, 本回執不證明什麼, 第18條",
        "en, What it does not prove, OLR 18",
        "it, Che cosa non prova, OLR 18"
    })
    void it_is_one_page_for_the_archive_in_the_language_of_its_reader_and_says_what_it_does_not_prove(
            String language, String heading, String article) throws Exception {
        var filing = Registry.aFiledCase(lin()).caseId();
        var receipt =
                json.read(eventually(lin(), "/api/cases/" + filing + "/receipt").asString(), ReceiptView.class);

        var pdf = await(receipt, language);

        assertThat(textOf(pdf)).contains(heading).contains(article);
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        }
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().toString())
                    .isTrue();
        }
        assertThat(pinned().faults(receiptIn(codeOn(pdf)).receipt(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_receipt_too_large_for_a_code_leaves_its_fingerprint_there_and_says_so() throws Exception {
        var filing = Registry.aFiledCase(lin()).caseId();
        var small =
                json.read(eventually(lin(), "/api/cases/" + filing + "/receipt").asString(), ReceiptView.class);
        var noise = new byte[3_000];
        new SecureRandom().nextBytes(noise);
        var large = new ReceiptView(
                small.format(),
                json.write(Map.of(
                        "kind", "noise", "params", Map.of("text", HexFormat.of().formatHex(noise)))),
                small.salt(),
                small.index(),
                small.path(),
                small.checkpoint(),
                null,
                null);

        var pdf = await(large, "en");

        assertThat(codeOn(pdf))
                .isEqualTo(court.publicUrl().resolve("/verify.html") + "#F1"
                        + large.receipt().leaf().hex().toUpperCase(Locale.ROOT));
        assertThat(textOf(pdf)).contains("too large for a code").contains("the rest is in the receipt as a file");
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void the_page_is_for_those_who_may_have_the_receipt_and_nobody_else() {
        var linked = Registry.aLinkedCase(lin(), wu());
        var caseAddress = "/api/cases/" + linked.caseId();
        var entry = read(wu(), caseAddress + "/timeline").getString("items[0].id");

        for (var address : new String[] {caseAddress + "/receipt", caseAddress + "/timeline/" + entry + "/receipt"}) {
            eventually(wu(), address);
            expect(wu().asks().get(address + ".pdf"), 200);
            expect(stranger().asks().get(address + ".pdf"), 404);
            expect(nobody().get(address + ".pdf"), 401);
        }
        var exhibit = "/api/exhibits/" + exhibit() + "/receipt.pdf";
        expect(stranger().asks().get(exhibit), 404);
        expect(nobody().get(exhibit), 401);
    }

    private static String exhibit() {
        CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                + read(lin(), "/api/me").getString("id") + "'");
        var exhibit = Photos.exhibitOf(lin(), Registry.aLinkedCase(lin(), wu()).caseId());
        eventually(lin(), "/api/exhibits/" + exhibit + "/receipt");
        return exhibit;
    }

    /** As soon as it has its place in the tree. */
    private static Response eventually(Someone reader, String address) {
        long until = System.nanoTime() + 10_000_000_000L;
        var answer = reader.asks().get(address);
        while (answer.statusCode() == 409 && System.nanoTime() < until) {
            answer = reader.asks().get(address);
        }
        expect(answer, 200);
        return answer;
    }

    private static byte[] printed(Someone reader, String address) {
        var answer = reader.asks().get(address);
        expect(answer, 200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        return answer.asByteArray();
    }

    private byte[] await(ReceiptView receipt, String language) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sheets.of(receipt, language));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** What a scanner reads off the printed page. */
    private static String codeOn(byte[] pdf) throws Exception {
        try (var paper = Loader.loadPDF(pdf)) {
            for (float dots : DOTS_PER_INCH) {
                var image = new PDFRenderer(paper).renderImageWithDPI(0, dots, ImageType.RGB);
                var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(seen)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException notYet) {
                    // a step nearer
                }
            }
        }
        throw new AssertionError("no camera reads the code");
    }

    /** Base32 by way of one large number, and the platform's own inflater. */
    private ReceiptView receiptIn(String code) throws Exception {
        var head = court.publicUrl().resolve("/verify.html") + "#R1";
        assertThat(code).startsWith(head);
        var letters = code.substring(head.length());
        var number = BigInteger.ZERO;
        for (int i = 0; i < letters.length(); i++) {
            int bits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letters.charAt(i));
            number = number.shiftLeft(5).or(BigInteger.valueOf(bits));
        }
        int length = letters.length() * 5 / 8;
        var whole = number.shiftRight(letters.length() * 5 - length * 8).toByteArray();
        var bytes = new byte[length];
        int kept = Math.min(length, whole.length);
        System.arraycopy(whole, whole.length - kept, bytes, length - kept, kept);
        try (var unfolded = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            return json.read(new String(unfolded.readAllBytes(), UTF_8), ReceiptView.class);
        }
    }

    /** Keys as somebody has them from a second source. */
    private static ReceiptCheck pinned() {
        List<String> keys = nobody().get("/api/ledger/keys").jsonPath().getList("items.key");
        return new ReceiptCheck(keys.stream().map(TrustedKey::parse).toList());
    }
}
