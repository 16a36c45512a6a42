package org.yunting.api.papers;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Fonts come from npm in the packing of the web (WOFF 1.0); what sets type reads them unpacked. */
final class WebFont {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER_OF_FONT = 12;
    private static final int HEADER = 44;
    private static final int PACKED_ENTRY = 20;
    private static final int ENTRY = 16;

    private WebFont() {}

    /**
     * The OpenType font in a WOFF file (W3C WOFF 1.0 §§3–5).
     *
     * @throws IllegalArgumentException if it is no WOFF file or a broken one
     */
    static byte[] unpacked(byte[] woff) {
        var from = ByteBuffer.wrap(woff);
        if (woff.length < HEADER || from.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF file");
        }
        int tables = from.getShort(12);
        var font = ByteBuffer.allocate(from.getInt(16));
        enterHeader(font, from.getInt(4), tables);
        int offset = HEADER_OF_FONT + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            var entry = from.slice(HEADER + PACKED_ENTRY * i, PACKED_ENTRY);
            var table = table(woff, entry.getInt(4), entry.getInt(8), entry.getInt(12));
            font.putInt(entry.getInt(0)).putInt(entry.getInt(16)).putInt(offset).putInt(table.length);
            font.put(offset, table);
            offset += (table.length + 3) & ~3;
        }
        return font.array();
    }

    private static void enterHeader(ByteBuffer font, int flavour, int tables) {
        int power = Integer.highestOneBit(tables);
        font.putInt(flavour)
                .putShort((short) tables)
                .putShort((short) (power * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables - power) * ENTRY));
    }

    private static byte[] table(byte[] woff, int offset, int packedLength, int length) {
        var table = new byte[length];
        if (packedLength == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packedLength);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut off");
            }
            return table;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("a table of the font is broken", broken);
        } finally {
            inflater.end();
        }
    }
}
