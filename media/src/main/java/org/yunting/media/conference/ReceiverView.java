package org.yunting.media.conference;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a participant wants to see: the bridge sends no more than this, and asks senders for no more than somebody wants.
 *
 * @param lastN how many video sources at most; -1 for all, 0 for none (audio only)
 * @param onStage endpoints shown large
 * @param stageHeight upper bound in pixels for sources on stage
 * @param othersHeight upper bound in pixels for all others
 * @param assumedBandwidthBps what its line carries, in bits per second, where that is known and must not be estimated; absent elsewhere
 */
public record ReceiverView(
        int lastN,
        Set<EndpointId> onStage,
        int stageHeight,
        int othersHeight,
        @Nullable Long assumedBandwidthBps) {

    /** Everybody, nobody large. */
    public static final ReceiverView DEFAULT = new ReceiverView(-1, Set.of(), 720, 360);

    public ReceiverView {
        if (lastN < -1 || stageHeight < 0 || othersHeight < 0) {
            throw new IllegalArgumentException("lastN is -1 or more, heights are 0 or more");
        }
        onStage = Set.copyOf(onStage);
    }

    /** A view over a line whose room is estimated. */
    public ReceiverView(int lastN, Set<EndpointId> onStage, int stageHeight, int othersHeight) {
        this(lastN, onStage, stageHeight, othersHeight, null);
    }

    /** The same view over a line that carries so much, whatever is estimated of it. */
    public ReceiverView overLineOf(long bitsPerSecond) {
        return new ReceiverView(lastN, onStage, stageHeight, othersHeight, bitsPerSecond);
    }

    /** Everybody, with these endpoints large. */
    public static ReceiverView withStage(EndpointId... onStage) {
        return new ReceiverView(DEFAULT.lastN, Set.of(onStage), DEFAULT.stageHeight, DEFAULT.othersHeight);
    }

    /** No video at all: for a line that carries only sound. */
    public static ReceiverView audioOnly() {
        return new ReceiverView(0, Set.of(), 0, 0);
    }
}
