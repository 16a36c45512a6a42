package org.yunting.law.recording;

import org.yunting.law.kernel.Keyed;

/** Why a recording lacks something that it should have. None of them is held against a party (OLR 25). */
public enum GapCause implements Keyed {
    /** The bridge did not reach the recorder. */
    LINE_DOWN,
    /** More was said than the line to the recorder took. */
    LINE_OVERRUN,
    /** Nothing came of somebody who should have been heard. */
    NOTHING_HEARD,
    /** No picture came of somebody who should have been seen. */
    NOTHING_SEEN,
    /** The court's own system was away. */
    COURT_AWAY,
    /** Sound that was recorded could not be kept in time. */
    NOT_KEPT,
    /** Pictures that were recorded could not be kept in time. */
    PICTURES_NOT_KEPT
}
