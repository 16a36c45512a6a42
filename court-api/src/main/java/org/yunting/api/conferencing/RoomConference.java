package org.yunting.api.conferencing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.ConferenceSnapshot;

/** The one conference of one room. */
public final class RoomConference {
    private final ConferenceFocus focus;
    private final SnapshotKeeper keeper;
    private final Optional<ConferenceSnapshot> resumed;

    RoomConference(ConferenceFocus focus, SnapshotKeeper keeper, Optional<ConferenceSnapshot> resumed) {
        this.focus = focus;
        this.keeper = keeper;
        this.resumed = resumed;
    }

    public ConferenceFocus focus() {
        return focus;
    }

    /** The bridge that it is on; empty while it is on none. */
    public Optional<URI> bridge() {
        return keeper.bridge();
    }

    /** The participants it had when it was taken up; none if it was opened. */
    public List<ConferenceSnapshot.Participant> takenUp() {
        return resumed.map(ConferenceSnapshot::participants).orElse(List.of());
    }

    /** Ends it for everybody and for good; completes when the bridge has heard of it or cannot be reached. */
    public CompletionStage<Void> end() {
        var heard = focus.expire();
        keeper.end();
        return heard;
    }
}
