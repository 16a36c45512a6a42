package org.yunting.standalone;

import org.yunting.standalone.servers.Signal;

/** A program of the stack, in the order in which they depend on each other. */
public enum Part {
    /** The database, PostgreSQL. */
    DATABASE("PostgreSQL"),
    /** Sign-in, Keycloak. */
    IDENTITY("Keycloak"),
    /** Files, S3Proxy. */
    OBJECTS("Object store"),
    /** Audio and video, the embedded bridge. */
    BRIDGE("Bridge"),
    /** A second bridge, which takes hearings over when the first fails; started where it is asked for. */
    SECOND_BRIDGE("Second bridge"),
    /** The court itself: API and web pages. */
    COURT("Court");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Its folder below the data folder. */
    public String folder() {
        return switch (this) {
            case DATABASE -> "postgres";
            case IDENTITY -> "keycloak";
            case OBJECTS -> "object-store";
            case BRIDGE -> "bridge";
            case SECOND_BRIDGE -> "bridge-2";
            case COURT -> "court";
        };
    }

    /** The signal that asks it to finish; PostgreSQL waits for its clients on TERM, but not on INT. */
    Signal stopSignal() {
        return this == DATABASE ? Signal.INT : Signal.TERM;
    }
}
