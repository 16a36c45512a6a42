package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The camera of "ada", 25 pictures a second in two packets each, on a clock that a test winds, and what a recorder made of it. */
final class Camera implements PictureRecorder.Listener {
    static final Instant BEGAN = Instant.parse("2026-11-27T07:00:00Z");
    static final String ADA = "adaaaaaa";
    private static final Duration PICTURE = Duration.ofMillis(40);
    private static final int TICKS = 3_600;

    final List<Segment> segments = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final Map<Gap, Instant> ended = new HashMap<>();
    final List<Blank> blanks = new ArrayList<>();
    final Map<Blank, Instant> blanksEnded = new HashMap<>();
    final PictureRecorder recorder = new PictureRecorder(fresh -> ChainLink.BEGINNING, this);
    int asked;
    private Instant now = BEGAN;
    private int number = 65_530;
    private long timestamp = 0xFFFF_F000L;
    private boolean obeys = true;
    private boolean keyFrameIsDue;

    Instant now() {
        return now;
    }

    /** Shows a picture each 40 ms; a key frame first, and where one was asked for. */
    Camera shows(Duration time) {
        for (long i = 0; i < time.dividedBy(PICTURE); i++) {
            sends(keyFrameIsDue && obeys);
            passes(PICTURE);
        }
        return this;
    }

    void sends(boolean isKey) {
        keyFrameIsDue &= !isKey;
        var head = isKey
                ? new byte[] {0, 0, 0, (byte) 0x9D, 0x01, 0x2A, (byte) 0x80, 0x02, (byte) 0x68, 0x01}
                : new byte[] {1, 0, 0};
        receives(number, false, described(true, head));
        receives(number + 1, true, described(false, new byte[] {7, 8, 9}));
        number = number + 2 & 0xFFFF;
        timestamp = timestamp + TICKS & 0xFFFF_FFFFL;
    }

    /** A picture of which the last packet comes first. */
    void sendsOutOfOrder() {
        receives(number + 1 & 0xFFFF, true, described(false, new byte[] {7, 8, 9}));
        receives(number, false, described(true, new byte[] {1, 0, 0}));
        number = number + 2 & 0xFFFF;
        timestamp = timestamp + TICKS & 0xFFFF_FFFFL;
    }

    /** Half of a picture never arrives. */
    void losesHalf() {
        receives(number, false, described(true, new byte[] {1, 0, 0}));
        number = number + 2 & 0xFFFF;
        timestamp = timestamp + TICKS & 0xFFFF_FFFFL;
        passes(PICTURE);
    }

    Camera numbersFrom(int another) {
        number = another;
        return this;
    }

    Camera isDeaf() {
        obeys = false;
        return this;
    }

    Camera passes(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusMillis(250)) {
            now = now.plus(left.compareTo(Duration.ofMillis(250)) < 0 ? left : Duration.ofMillis(250));
            recorder.tick(now);
        }
        return this;
    }

    void isExpected() {
        becomes(CameraState.ON);
    }

    void becomes(CameraState state) {
        recorder.expect(Map.of(ADA, state), now);
    }

    void leaves() {
        recorder.expect(Map.of(), now);
    }

    /** The recorder is halted, and what comes meanwhile is lost. */
    Camera isNotListenedTo(Duration time) {
        now = now.plus(time);
        var pictures = (int) time.dividedBy(PICTURE);
        number = number + 2 * pictures & 0xFFFF;
        timestamp = timestamp + (long) TICKS * pictures & 0xFFFF_FFFFL;
        return this;
    }

    /** The camera sends nothing for a while in which nobody looks at the time; its clock goes on. */
    Camera stands(Duration time) {
        now = now.plus(time);
        timestamp = timestamp + TICKS * time.dividedBy(PICTURE) & 0xFFFF_FFFFL;
        return this;
    }

    void receives(int at, boolean isLast, byte[] payload) {
        recorder.received(ADA, at & 0xFFFF, timestamp, isLast, payload, now);
    }

    /** With the long picture id and the layer's index that browsers send. */
    private static byte[] described(boolean begins, byte[] vp8) {
        var descriptor = new byte[] {(byte) (begins ? 0x90 : 0x80), (byte) 0xE0, (byte) 0x81, 0x23, 0x05, 0x20};
        return Ebml.joined(descriptor, vp8);
    }

    @Override
    public void finished(Segment segment) {
        segments.add(segment);
    }

    @Override
    public void gapBegan(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void gapEnded(Gap gap, Instant until) {
        ended.put(gap, until);
    }

    @Override
    public void blankBegan(Blank blank) {
        blanks.add(blank);
    }

    @Override
    public void blankEnded(Blank blank, Instant until) {
        blanksEnded.put(blank, until);
    }

    @Override
    public void keyFrameWanted(String endpoint) {
        asked++;
        keyFrameIsDue = true;
    }
}
