package org.yunting.law.hearings;

import org.yunting.law.kernel.Act;

/** Whether sound and picture reach the room at all, apart from anybody's own line. */
public enum MediaFlow {
    INTERRUPTED,
    RESTORED;

    HearingEvent event(HearingEvent.Sitting sitting, Act act) {
        return switch (this) {
            case INTERRUPTED -> new HearingEvent.MediaInterrupted(sitting, act);
            case RESTORED -> new HearingEvent.MediaRestored(sitting, act);
        };
    }
}
