package org.yunting.api.packaging;

/** A package could not be written, read or checked. The message names no content. */
public class PackagingException extends RuntimeException {
    PackagingException(String message, Throwable cause) {
        super(message, cause);
    }
}
