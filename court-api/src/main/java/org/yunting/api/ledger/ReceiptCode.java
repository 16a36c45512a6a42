package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.yunting.law.kernel.Sha256;

/**
 * A QR code that leads to the page where receipts are checked. Behind the {@code #}, which no browser sends anywhere, it carries {@code R1} and the
 * receipt itself, deflated, in Base32, whose letters a QR code writes shortest; or, of a receipt too large for that, {@code F1} and the leaf, by which
 * the page knows the receipt that belongs to it. The form is fixed in {@code docs/ledger.md}.
 *
 * @param text what the code says
 * @param whole whether the receipt is in it
 */
record ReceiptCode(String text, boolean whole, QRCode drawn) {
    static final String PAGE = "/verify.html";
    static final String WHOLE = "R1";
    static final String FINGERPRINT = "F1";

    /** 145 modules in a row: 0.7 mm each on the sheet, which the camera of a phone can tell apart. */
    private static final int VERSION_MAX = 32;

    private static final int QUIET_MODULES = 1;
    private static final int PIXELS = 4;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param receipt as JSON, without its time stamp */
    static ReceiptCode of(URI court, String receipt, Sha256 leaf) {
        var page = court.resolve(PAGE) + "#";
        var whole = page + WHOLE + base32(deflated(receipt.getBytes(UTF_8)));
        try {
            var code = Encoder.encode(whole, ErrorCorrectionLevel.L, Map.of(EncodeHintType.QR_COMPACT, true));
            if (code.getVersion().getVersionNumber() <= VERSION_MAX) {
                return new ReceiptCode(whole, true, code);
            }
        } catch (WriterException tooLarge) {
            // no code holds it
        }
        return fingerprint(page, leaf);
    }

    private static ReceiptCode fingerprint(String page, Sha256 leaf) {
        var text = page + FINGERPRINT + leaf.hex().toUpperCase(Locale.ROOT);
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true));
            return new ReceiptCode(text, false, code);
        } catch (WriterException impossible) {
            throw new IllegalStateException("a fingerprint fits into any code", impossible);
        }
    }

    /** The picture; the rest of the quiet zone is the white of the sheet. */
    byte[] png() {
        ByteMatrix modules = drawn.getMatrix();
        int side = (modules.getWidth() + 2 * QUIET_MODULES) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(
                        x, y, isDark(modules, x / PIXELS - QUIET_MODULES, y / PIXELS - QUIET_MODULES) ? 0 : 0xFFFFFF);
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture cannot be written", impossible);
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var folding = new DeflaterOutputStream(out, deflater)) {
            folding.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot be folded", impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** RFC 4648 §6, without padding. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int kept = 0;
        for (byte one : bytes) {
            kept = ((kept << 8) | (one & 0xFF)) & 0xFFF;
            bits += 8;
            for (; bits >= 5; bits -= 5) {
                text.append(LETTERS.charAt((kept >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((kept << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
