package org.yunting.media.colibri2;

/** A document that does not have the Colibri2 JSON form; the message says what is wrong with it. */
public final class MalformedColibri2Exception extends RuntimeException {

    public MalformedColibri2Exception(String message) {
        super(message);
    }
}
