package org.yunting.api.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StoredPart;

/**
 * How a file is cut into parts. Small parts, so that little is lost on a bad line; but at most a thousand, so that a list of them stays small.
 *
 * @param partBytes size of every part but the last
 * @param fileBytes size of the file
 */
record PartPlan(long partBytes, long fileBytes) {
    private static final long MIB = 1024L * 1024;
    private static final long PARTS_MAX = 1_000;

    /**
     * One part.
     *
     * @param number counted from 1
     * @param offset of its first byte in the file
     */
    record Part(int number, long offset, long size) {
        /** A part that was cut short counts as not there; it is sent again. */
        boolean isWholeAs(StoredPart stored) {
            return stored.number() == number && stored.size() >= size;
        }
    }

    static PartPlan of(long fileBytes) {
        long needed = Math.ceilDiv(Math.ceilDiv(fileBytes, PARTS_MAX), MIB) * MIB;
        return new PartPlan(Math.max(ObjectStore.LEAST_PART_SIZE, needed), fileBytes);
    }

    int count() {
        return (int) Math.ceilDiv(fileBytes, partBytes);
    }

    List<Part> parts() {
        return IntStream.rangeClosed(1, count()).mapToObj(this::part).toList();
    }

    /** Whether every part is stored whole. */
    boolean isWholeAs(List<StoredPart> stored) {
        return parts().stream().allMatch(part -> stored.stream().anyMatch(part::isWholeAs));
    }

    private Part part(int number) {
        long offset = (number - 1) * partBytes;
        return new Part(number, offset, Math.min(partBytes, fileBytes - offset));
    }
}
