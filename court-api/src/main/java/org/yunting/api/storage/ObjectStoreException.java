package org.yunting.api.storage;

/**
 * The store did not do what was asked. {@link Fault} says how to treat it; the message holds ids only.
 */
public final class ObjectStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of failure it was, and so what can be done about it. */
    public enum Fault {
        /** The store cannot be reached or is overloaded: the same call may succeed later. */
        UNAVAILABLE,
        /** There is no such object or upload at the store. */
        UNKNOWN_OBJECT,
        /** The store refused the parts named by the browser: they are missing, too small or have another tag. */
        PARTS_REFUSED
    }

    private final Fault fault;

    public ObjectStoreException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** Whether something failed because the store has no such object: then the store is there, and the object is not. */
    public static boolean isOfUnknownObject(Throwable failure) {
        return failure instanceof ObjectStoreException stored && stored.fault == Fault.UNKNOWN_OBJECT;
    }
}
