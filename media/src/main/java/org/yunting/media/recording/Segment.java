package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;

/** A piece of one track: a whole WebM file (Opus, 48 kHz, two channels; or VP8 from a key frame on) that plays by itself. */
public final class Segment {
    /** What it is a piece of. */
    public enum Kind {
        SOUND,
        PICTURE
    }

    private final Kind kind;
    private final String endpoint;
    private final Instant start;
    private final Duration duration;
    private final byte[] webm;
    private final int lost;
    private final Digest digest;
    private final ChainLink link;

    Segment(Kind kind, String endpoint, Instant start, Duration duration, byte[] webm, int lost, ChainLink before) {
        this.kind = kind;
        this.endpoint = endpoint;
        this.start = start;
        this.duration = duration;
        this.webm = webm;
        this.lost = lost;
        this.digest = Digest.over(webm);
        this.link = before.then(digest);
    }

    public Kind kind() {
        return kind;
    }

    /** Whose sound or picture it is. */
    public String endpoint() {
        return endpoint;
    }

    /** When its first sound was heard, or its first picture seen, at the recorder. It is in the file too, so that the digest covers it. */
    public Instant start() {
        return start;
    }

    /** At most {@link Recorder#SEGMENT_MAX}. */
    public Duration duration() {
        return duration;
    }

    public Instant end() {
        return start.plus(duration);
    }

    /** The file. MUST NOT be written to. */
    public byte[] webm() {
        return webm;
    }

    /**
     * Packets that the bridge itself never had: lost on the way from the sender, or withheld by a mute. Nobody in the conference heard them,
     * and they are written as silence. Of pictures: how often a loss ended the segment, and what could not be decoded was left out.
     */
    public int lost() {
        return lost;
    }

    /** SHA-256 of the file. */
    public Digest digest() {
        return digest;
    }

    /** The chain of its track, after it. */
    public ChainLink link() {
        return link;
    }

    /** Without a sound of it. */
    @Override
    public String toString() {
        return "Segment[" + endpoint + " " + link.number() + ", " + start + ", " + duration + "]";
    }
}
