package org.yunting.standalone.servers;

/** A server could not be brought up. The message is one sentence for the person at the terminal: what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it, without secrets */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do about it, without secrets */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
