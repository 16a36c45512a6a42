package org.yunting.api.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sets a page of HTML as PDF/A-2a (ISO 19005-2): what it looks like is in the file, and what it says can be read aloud. Blocks. */
@Singleton
public class PaperPress {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String OWN_PICTURE = "data:image/png;base64,";

    private final PaperFont font;

    PaperPress(PaperFont font) {
        this.font = font;
    }

    /** @param html well-formed; it refers to nothing outside itself, and brings its pictures as {@code data:} addresses */
    public byte[] set(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        for (int weight : new int[] {REGULAR, BOLD}) {
            builder.useFont(font::file, PaperFont.FAMILY, weight, FontStyle.NORMAL, true);
        }
        builder.useUriResolver((base, uri) -> uri.startsWith(OWN_PICTURE) ? uri : null);
        builder.withHtmlContent(font.legible(html), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a paper cannot be set", impossible);
        }
        return pdf.toByteArray();
    }
}
