package org.yunting.law.kernel;

/**
 * The stable code of a refusal, for example {@code hearing-notice-too-short}. Each feature keeps its codes in one enum; codes are unique across
 * features and never change once published, because problem pages and locale texts are found by them.
 */
public interface RefusalCode extends Keyed {
    /** What sort of no this is; a caller needs it to choose an answer on the wire, never to decide again. */
    enum Kind {
        /** The person may not do this in this case. */
        NOT_ENTITLED,
        /** The act exists, but not in the present state. */
        WRONG_STATE,
        /** Too early or too late. */
        OUT_OF_TIME,
        /** What was handed in cannot be accepted as it is. */
        INVALID
    }

    Kind kind();

    default String code() {
        return key();
    }
}
