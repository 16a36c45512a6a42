package org.yunting.api.papers;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** LXGW WenKai (霞鹜文楷, OFL 1.1): Chinese and Latin in one, and its text can be copied out of a PDF again. Unpacked when the first paper is made. */
@Singleton
class PaperFont {
    static final String FAMILY = "LXGW WenKai";
    /** The file that calls its weight 500 is the regular one. */
    private static final String RESOURCE = "/papers/lxgw-wenkai-latin-500-normal.woff";

    private final Supplier<byte[]> packed;
    private @Nullable Loaded loaded;

    PaperFont() {
        this(PaperFont::resource);
    }

    PaperFont(Supplier<byte[]> packed) {
        this.packed = packed;
    }

    /** The font unpacked, and which characters it has pictures of. */
    private static final class Loaded {
        private final byte[] font;
        private final BitSet characters;

        Loaded(byte[] font) {
            this.font = font;
            this.characters = charactersOf(font);
        }
    }

    /** The font as a file. */
    InputStream file() {
        return new ByteArrayInputStream(loaded().font);
    }

    /**
     * The same text, with its code point in the place of whatever the font has no picture of: a record must not lose a rare character of a name
     * without anybody noticing.
     */
    String legible(String text) {
        var characters = loaded().characters;
        var legible = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            if (characters.get(point) || Character.isWhitespace(point)) {
                legible.appendCodePoint(point);
            } else {
                legible.append("[U+%04X]".formatted(point));
            }
        }
        return legible.toString();
    }

    private synchronized Loaded loaded() {
        var known = loaded;
        if (known == null) {
            known = new Loaded(WebFont.unpacked(packed.get()));
            loaded = known;
        }
        return known;
    }

    private static BitSet charactersOf(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var map = Objects.requireNonNull(parsed.getUnicodeCmapLookup());
            var characters = new BitSet();
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                characters.set(point, map.getGlyphId(point) != 0);
            }
            return characters;
        } catch (IOException broken) {
            throw new UncheckedIOException("the font of papers cannot be read", broken);
        }
    }

    private static byte[] resource() {
        try (var stream = Objects.requireNonNull(PaperFont.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font of papers cannot be read", unreadable);
        }
    }
}
