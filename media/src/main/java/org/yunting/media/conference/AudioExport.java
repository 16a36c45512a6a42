package org.yunting.media.conference;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.yunting.media.conference.ConferenceSnapshot.Export;
import org.yunting.media.conference.ConferenceState.Live;

/**
 * Where the sound of a conference is sent to beside its endpoints, and how far the bridge has come with it.
 *
 * <pre>
 *   Due ─asked─▶ Asked ─done─▶ Running        Asked ─refused─▶ Refused ─next probe─▶ Due        another bridge: Due
 * </pre>
 *
 * @param to null for nowhere
 * @param generation the allocation that the standing is about; in any other it is due
 * @param leaving where it was sent to before, until the bridge has confirmed that it is not any more
 */
record AudioExport(
        @Nullable URI to,
        int generation,
        Standing standing,
        @Nullable URI leaving) {

    static final AudioExport NOWHERE = new AudioExport(null, 0, Standing.DUE, null);

    /** How far the bridge has come. */
    enum Standing {
        DUE,
        ASKED,
        RUNNING,
        REFUSED
    }

    /** What was kept of it. One that was not confirmed is put down as refused: the bridge may have it or not. */
    static AudioExport of(@Nullable Export kept, int generation) {
        return kept == null
                ? NOWHERE
                : new AudioExport(
                        kept.to(), generation, kept.confirmed() ? Standing.RUNNING : Standing.REFUSED, kept.leaving());
    }

    @Nullable
    Export snapshot() {
        return to == null && leaving == null ? null : new Export(to, standing == Standing.RUNNING, leaving);
    }

    /** Sent there from now on. */
    AudioExport next(@Nullable URI address) {
        return new AudioExport(address, 0, Standing.DUE, leaving);
    }

    AudioExport leaving(@Nullable URI former) {
        return new AudioExport(to, generation, standing, former);
    }

    /** Requests of an allocation are answered in order: where the present one runs, the former one is left. */
    AudioExport standing(int present, Standing next) {
        return new AudioExport(to, present, next, next == Standing.RUNNING ? null : leaving);
    }

    /** Whether the bridge is to be asked for it now. */
    boolean isDue(Live live) {
        return to != null && (generation != live.generation() || standing == Standing.DUE);
    }

    /** Whether the bridge of that allocation may have it. */
    boolean mayBeOn(int present) {
        return to != null && generation == present && standing != Standing.DUE;
    }
}
