package org.yunting.api.recording;

/**
 * The line over which a bridge brings the sound of a hearing.
 *
 * @param connection by which what is said on it is told from what is said on others
 * @param allocation of the conference on that bridge; one with a lower number is a former one, which has been left
 * @param hangUp ends it, for when another takes its place
 */
record BridgeLine(String connection, int allocation, Runnable hangUp) {
    /** The same, which gives way to every other: what is heard when a recording goes on may be another room, which counts anew. */
    BridgeLine givingWay() {
        return new BridgeLine(connection, 0, hangUp);
    }
}
