package org.yunting.api.recording;

import org.yunting.law.kernel.Keyed;

/** Why a copy was not made. */
enum CopyFault implements Keyed {
    /** The disk of the court has no room for it, or cannot be written. */
    NO_SPACE,
    /** It took longer than it may. */
    TOOK_TOO_LONG,
    /** More pictures at once than can be seen beside each other. */
    TOO_MANY,
    /** ffmpeg could not make it. */
    NOT_COMPOSED,
    /** The object store did not answer, time and again. */
    UNAVAILABLE,
    /** The court was stopped over it, time and again. */
    GAVE_UP,
    /** No machine of the court has an ffmpeg any more. */
    NO_FFMPEG;

    /** Ends the making of a copy. */
    static final class NotCopied extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final CopyFault fault;

        NotCopied(CopyFault fault, String message) {
            super(message);
            this.fault = fault;
        }

        CopyFault fault() {
            return fault;
        }
    }
}
