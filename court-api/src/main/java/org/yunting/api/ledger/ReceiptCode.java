package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
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
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** 145 modules in a row: two points, 0.7 mm, each on the sheet, which the camera of a phone can tell apart. */
    private static final int VERSION_MAX = 32;

    /** The widest that it can be on the sheet: 104 mm. */
    private static final int POINTS_MAX = 294;

    /** Leaves the choice to the encoder, which weighs them all (ISO/IEC 18004, 7.8.3). */
    private static final int BEST_MASK = -1;

    private static final int QUIET_MODULES = 1;

    /** With the white of the sheet around it. */
    private static final int SEEN_QUIET_MODULES = 4;

    private static final int PIXELS = 4;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param receipt as JSON, without its time stamp */
    static ReceiptCode of(URI court, String receipt, Sha256 leaf) {
        var page = court.resolve(PAGE) + "#";
        var whole = page + WHOLE + base32(deflated(receipt.getBytes(UTF_8)));
        return drawn(whole, ErrorCorrectionLevel.L)
                .map(code -> new ReceiptCode(whole, true, code))
                .orElseGet(() -> fingerprint(page, leaf));
    }

    private static ReceiptCode fingerprint(String page, Sha256 leaf) {
        var text = page + FINGERPRINT + leaf.hex().toUpperCase(Locale.ROOT);
        return drawn(text, ErrorCorrectionLevel.M)
                .map(code -> new ReceiptCode(text, false, code))
                .orElseThrow(() -> new IllegalStateException("a fingerprint fits into any code"));
    }

    /**
     * A code that can be read. By chance a large one holds what looks like another of its three corners, and readers are led astray; under another mask it
     * looks different.
     */
    private static Optional<QRCode> drawn(String text, ErrorCorrectionLevel level) {
        return IntStream.range(BEST_MASK, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encoded(text, level, mask))
                .flatMap(Optional::stream)
                .takeWhile(code -> code.getVersion().getVersionNumber() <= VERSION_MAX)
                .filter(code -> isRead(code, text))
                .findFirst();
    }

    private static Optional<QRCode> encoded(String text, ErrorCorrectionLevel level, int mask) {
        try {
            return Optional.of(Encoder.encode(
                    text, level, Map.of(EncodeHintType.QR_COMPACT, true, EncodeHintType.QR_MASK_PATTERN, mask)));
        } catch (WriterException tooLarge) {
            return Optional.empty();
        }
    }

    private static boolean isRead(QRCode code, String text) {
        var modules = code.getMatrix();
        int side = (modules.getWidth() + 2 * SEEN_QUIET_MODULES) * PIXELS;
        var seen = new BitMatrix(side);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (isDark(modules, x, y)) {
                    seen.setRegion(
                            (x + SEEN_QUIET_MODULES) * PIXELS, (y + SEEN_QUIET_MODULES) * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        try {
            var found = new Detector(seen).detect().getBits();
            return new Decoder().decode(found).getText().equals(text);
        } catch (ReaderException unreadable) {
            return false;
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

    /**
     * How wide it is on the sheet, in points. Every module is whole points wide: between whole points a printer or a screen draws some modules wider than
     * others, and what reads large codes loses count.
     */
    int points() {
        int modules = drawn.getMatrix().getWidth() + 2 * QUIET_MODULES;
        return modules * (POINTS_MAX / modules);
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
