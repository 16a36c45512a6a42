package org.yunting.media.embedded.room;

/**
 * How loud a packet is, as its sender says (RFC 6464).
 *
 * @param minusDecibels 0 is the loudest, 127 silence
 * @param voice whether the sender takes it for speech
 */
public record AudioLevel(int minusDecibels, boolean voice) {
    private static final int SILENT = 127;
    private static final AudioLevel UNKNOWN = new AudioLevel(SILENT, false);
    /** All there are, so that none is made for each packet. */
    private static final AudioLevel[] ALL = new AudioLevel[2 * (SILENT + 1)];

    static {
        for (int each = 0; each < ALL.length; each++) {
            ALL[each] = new AudioLevel(each & SILENT, each > SILENT);
        }
    }

    /** @param said the byte of the header extension, or a negative number if the packet has none */
    static AudioLevel of(int said) {
        return said < 0 ? UNKNOWN : ALL[said & 0xFF];
    }
}
