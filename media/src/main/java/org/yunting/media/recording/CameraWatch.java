package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one camera while it is in a conference: since when pictures are due, up to when there are some, and why there are none. Each moment is covered by
 * pictures, by a gap or by a blank, but for holes that are shorter than patience.
 */
final class CameraWatch {
    /** It may take so long until it is known that a way was interrupted: a line that seemed lost meanwhile was not its owner's. */
    private static final Duration KNOWN_LATE = Duration.ofSeconds(10);

    private final String endpoint;
    private final PictureRecorder.Listener listener;
    private CameraState state;
    /** Since when it is as it is: pictures are due from here on. */
    private Instant since;

    private Instant cutOffSince = Instant.MAX;
    /** Not seen again since an interruption. */
    private boolean returning;

    private Instant coveredUntil = Instant.MIN;
    private Instant lastSeen = Instant.MIN;
    private @Nullable Gap gap;
    private @Nullable Blank blank;

    CameraWatch(String endpoint, CameraState state, Instant now, PictureRecorder.Listener listener) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.state = state;
        this.since = now;
        begin(now);
    }

    /** Whether a picture is wanted now, so that key frames are worth asking for. */
    boolean isDue() {
        return state == CameraState.ON || returning;
    }

    void becomes(CameraState next, Instant now) {
        if (next == state) {
            return;
        }
        if (next.isOff() || state.isOff() || (next == CameraState.ON && blank != null)) {
            endWhatIsOpen(now);
            since = now;
        }
        state = next;
        begin(now);
    }

    private void begin(Instant now) {
        switch (state) {
            case ON -> cutOffSince = Instant.MAX;
            case CUT_OFF, AWAY -> cutOff(now);
            case SWITCHED_OFF -> off(Blank.Cause.SWITCHED_OFF, now);
            case STOPPED -> off(Blank.Cause.STOPPED, now);
        }
    }

    /** What is missing from now on is missing because of the owner's line, unless the way to here was interrupted before. */
    private void cutOff(Instant now) {
        if (cutOffSince.equals(Instant.MAX)) {
            cutOffSince = now;
        }
        returning &= state == CameraState.CUT_OFF;
        if (gap != null && !returning) {
            endWhatIsOpen(now);
            since = now;
        }
    }

    private void off(Blank.Cause cause, Instant now) {
        returning = false;
        cutOffSince = Instant.MAX;
        blank(now, cause);
    }

    /** The way over which pictures come is another one from now on, or none: whose camera is on, is missed until seen again. */
    void interrupted(Instant now) {
        if (state.isOff()) {
            return;
        }
        returning = state != CameraState.AWAY;
        var seemedLost = blank;
        if (returning
                && seemedLost != null
                && seemedLost.from().plus(KNOWN_LATE).isAfter(now)) {
            endWhatIsOpen(now);
            gap(seemedLost.from());
        }
    }

    /** Pictures are there from an instant on; before it, since the last, are none. */
    void seenFrom(Instant start) {
        var from = dueSince();
        if (gap == null && blank == null && from.plus(PictureRecorder.PATIENCE).isBefore(start)) {
            miss(from);
        }
        if (!state.isOff()) {
            endWhatIsOpen(start);
        }
        returning = false;
    }

    /** A picture was kept. */
    void seen(Instant at, Instant now) {
        coveredUntil = at.isAfter(coveredUntil) ? at : coveredUntil;
        lastSeen = now;
    }

    /** Begins what has been missing for too long. Pictures that are late on their way are not missing. */
    void tick(Instant now) {
        var silent = lastSeen.isBefore(since) ? since : lastSeen;
        if (gap == null
                && blank == null
                && silent.plus(PictureRecorder.PATIENCE).isBefore(now)) {
            miss(dueSince());
        }
    }

    /** It is in the conference no more, or nothing is recorded any more. */
    void end(Instant now) {
        tick(now);
        endWhatIsOpen(now);
    }

    private Instant dueSince() {
        return coveredUntil.isBefore(since) ? since : coveredUntil;
    }

    private void miss(Instant from) {
        if (returning || cutOffSince.isAfter(from)) {
            gap(from);
        } else {
            blank(from, Blank.Cause.LINE_LOST);
        }
    }

    private void gap(Instant from) {
        var begun = new Gap(endpoint, from, Gap.Cause.NOTHING_SEEN);
        gap = begun;
        listener.gapBegan(begun);
    }

    private void blank(Instant from, Blank.Cause cause) {
        var begun = new Blank(endpoint, from, cause);
        blank = begun;
        listener.blankBegan(begun);
    }

    private void endWhatIsOpen(Instant now) {
        var lasted = gap;
        var blanked = blank;
        gap = null;
        blank = null;
        if (lasted != null) {
            listener.gapEnded(lasted, now);
        }
        if (blanked != null) {
            listener.blankEnded(blanked, now);
        }
    }
}
