package org.yunting.media.recording;

/**
 * How far the chain of a track has come. The digest of a link is {@code SHA-256(digest of the link before ‖ digest of the segment)}, both as 32
 * bytes; so whoever has the last link can prove each segment before it, and that none was left out, put in or exchanged.
 *
 * @param number of the segment, from 1 on; 0 before the first
 */
public record ChainLink(long number, Digest digest) {
    /** Before the first segment of a track: 32 bytes of zero. */
    public static final ChainLink BEGINNING = new ChainLink(0, new Digest("0".repeat(64)));

    /** The link of the next segment. */
    public ChainLink then(Digest segment) {
        return new ChainLink(number + 1, Digest.over(digest.bytes(), segment.bytes()));
    }
}
