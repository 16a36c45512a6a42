package org.yunting.standalone.receipts;

/** A file that cannot be checked because it is not what it should be. The message is a sentence for the person at the terminal. */
final class Unreadable extends RuntimeException {
    Unreadable(String sentence) {
        super(sentence);
    }

    Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
