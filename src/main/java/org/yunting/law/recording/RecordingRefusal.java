package org.yunting.law.recording;

import org.yunting.law.kernel.RefusalCode;

/** Why something that was recorded is not given out. */
public enum RecordingRefusal implements RefusalCode {
    /** The last check found other bytes than were recorded, or none. */
    SEGMENT_DAMAGED(Kind.WRONG_STATE);

    private final Kind kind;

    RecordingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
