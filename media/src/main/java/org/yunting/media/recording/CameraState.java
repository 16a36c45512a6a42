package org.yunting.media.recording;

/** Whether pictures are due from somebody's camera, and if not, by whose doing. */
public enum CameraState {
    /** Switched on, stopped by nobody, and with media that flows. */
    ON,
    /** Switched on, but it is not known that media flows from it: its own line may be lost. */
    CUT_OFF,
    /** Its owner has no line to the court. */
    AWAY,
    /** Its owner has switched it off. */
    SWITCHED_OFF,
    /** The court has stopped it. */
    STOPPED;

    /** Whether nothing need come of it at all. */
    boolean isOff() {
        return this == SWITCHED_OFF || this == STOPPED;
    }
}
