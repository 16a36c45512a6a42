package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jitsi.utils.dsi.DominantSpeakerIdentification;

/** Who speaks, by the audio levels that senders put into their packets (jitsi-utils, after Volfin and Cohen 2013). */
final class Speakers {
    /** The header extension counts down from 0 dBov, the identification up from silence. */
    private static final int SILENCE = 127;

    private final DominantSpeakerIdentification<String> identification = new DominantSpeakerIdentification<>();
    private final List<String> latestFirst = new ArrayList<>();

    /**
     * @param onLoop runs a task on the loop's thread
     * @param listener told on the loop's thread when another endpoint became the dominant speaker
     */
    Speakers(Consumer<Runnable> onLoop, Consumer<String> listener) {
        identification.addActiveSpeakerChangedListener(endpointId -> onLoop.accept(() -> {
            if (endpointId != null) {
                listener.accept(endpointId);
            }
        }));
    }

    /** @param level as in the packet: 0 is the loudest, 127 silence */
    void onLevel(String endpointId, int level) {
        identification.levelChanged(endpointId, SILENCE - level);
    }

    /** Takes over a new dominant speaker. */
    void promote(String endpointId) {
        latestFirst.remove(endpointId);
        latestFirst.addFirst(endpointId);
    }

    void forget(String endpointId) {
        latestFirst.remove(endpointId);
    }

    /** Endpoints that have spoken, the dominant one first. */
    List<String> latestFirst() {
        return List.copyOf(latestFirst);
    }
}
