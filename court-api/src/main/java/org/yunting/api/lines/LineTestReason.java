package org.yunting.api.lines;

import com.fasterxml.jackson.annotation.JsonValue;
import org.yunting.law.kernel.Keyed;

/** What keeps a line from being good. For each the screens say what it means and what to do about it. */
public enum LineTestReason implements Keyed {
    MICROPHONE_BLOCKED,
    MICROPHONE_ABSENT,
    MICROPHONE_BUSY,
    CAMERA_BLOCKED,
    CAMERA_ABSENT,
    CAMERA_BUSY,
    /** The browser shows no page its camera or microphone. */
    BROWSER_UNSUPPORTED,
    SPEAKER_NOT_HEARD,
    /** No way from the device to the bridge was found. */
    NO_MEDIA,
    SOUND_NOT_RETURNED,
    PICTURE_NOT_RETURNED,
    /** It was begun, and no figures came. */
    NOT_FINISHED,
    LOSS,
    ROUND_TRIP,
    JITTER,
    SLOW_START,
    SMALL_PICTURE,
    /** It is at hand, and nobody was heard. */
    MICROPHONE_QUIET;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }
}
