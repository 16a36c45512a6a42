package org.yunting.api.room;

/**
 * What was received is no message of the room protocol. The message text is for the close frame: it names the fault, and never repeats what was
 * sent beyond a field's or type's name known to the protocol.
 */
public final class MalformedMessage extends Exception {
    private final String fault;

    MalformedMessage(String fault) {
        super(fault);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}
