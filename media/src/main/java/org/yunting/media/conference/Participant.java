package org.yunting.media.conference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.conference.ConferenceFocus.Part;

/**
 * One endpoint as the focus knows it.
 *
 * <pre>
 * Waiting ─asked─▶ Asked ─allocated─▶ Seated          any ─bridge lost─▶ Waiting, with a new connection
 * </pre>
 *
 * @param part whether others can receive anything from it
 * @param connection numbers its peer connections; replies to a former one are recognised by it
 */
record Participant(EndpointId id, long connection, Part part, Phase phase, ForceMute muted, ReceiverView view) {

    static Participant joining(EndpointId id, long connection, Part part) {
        return new Participant(id, connection, part, new Waiting(), ForceMute.NONE, ReceiverView.DEFAULT);
    }

    /** Where the endpoint stands with the bridge. */
    sealed interface Phase {}

    /** It is on no bridge. */
    record Waiting() implements Phase {}

    /** The bridge was asked to create it. */
    record Asked() implements Phase {}

    /**
     * It is on the bridge.
     *
     * @param browserSide what the bridge was told of the browser; null until it has confirmed the first answer
     * @param sources what the endpoint sends, as the bridge confirmed it
     */
    record Seated(
            IceUdpTransport bridgeSide,
            MediaLines lines,
            Negotiation negotiation,
            @Nullable IceUdpTransport browserSide,
            List<MediaSource> sources)
            implements Phase {

        Seated offering(MediaLines next, long serial) {
            return new Seated(bridgeSide, next, new OfferOpen(serial), browserSide, sources);
        }

        Seated answered() {
            return new Seated(bridgeSide, lines, new Telling(), browserSide, sources);
        }

        Seated told(IceUdpTransport remote, List<MediaSource> sent) {
            return new Seated(bridgeSide, lines, new Settled(), remote, sent);
        }
    }

    /**
     * Where offer and answer stand. Only one offer is open at a time; what changes meanwhile is in the next one.
     *
     * <pre>
     * OfferDue ─▶ OfferOpen ─answer─▶ Telling ─bridge knows─▶ Settled ─sources of others changed─▶ OfferOpen
     * </pre>
     */
    sealed interface Negotiation {}

    /** The browser needs an offer, even if it is the same as before. */
    record OfferDue() implements Negotiation {}

    /** The browser has an offer. */
    record OfferOpen(long serial) implements Negotiation {}

    /** The browser has answered, the bridge is being told. */
    record Telling() implements Negotiation {}

    /** Browser and bridge agree. */
    record Settled() implements Negotiation {}

    Participant in(Phase next) {
        return new Participant(id, connection, part, next, muted, view);
    }

    Participant reconnecting(long newConnection) {
        return new Participant(id, newConnection, part, new Waiting(), muted, view);
    }

    Participant muted(ForceMute next) {
        return new Participant(id, connection, part, phase, next, view);
    }

    Participant viewing(ReceiverView next) {
        return new Participant(id, connection, part, phase, muted, next);
    }

    /** What others can receive from it. */
    List<MediaSource> sources() {
        return phase instanceof Seated seated ? seated.sources() : List.of();
    }

    /** What the bridge has confirmed that it sends; nothing before the first answer, nor while the bridge is told of another. */
    Optional<List<MediaSource>> confirmedSources() {
        return phase instanceof Seated seated
                        && seated.browserSide() != null
                        && !(seated.negotiation() instanceof Telling)
                ? Optional.of(seated.sources())
                : Optional.empty();
    }

    /** Whether its present connection exists for the bridge only, so that any page may still take it up. */
    boolean awaitsFirstAnswer() {
        return switch (phase) {
            case Waiting() -> false;
            case Asked() -> true;
            case Seated seated -> seated.browserSide() == null && seated.negotiation() instanceof OfferOpen;
        };
    }

    boolean isOnBridge() {
        return !(phase instanceof Waiting);
    }

    ConferenceSnapshot.Participant snapshot() {
        return switch (phase) {
            case Seated(var bridgeSide, var lines, var negotiation, var browserSide, var sources) ->
                new ConferenceSnapshot.Participant(
                        id,
                        connection,
                        bridgeSide,
                        browserSide,
                        negotiation instanceof Settled,
                        lines.all(),
                        sources,
                        muted,
                        view,
                        part == Part.LISTENS);
            case Waiting() -> unseated();
            case Asked() -> unseated();
        };
    }

    private ConferenceSnapshot.Participant unseated() {
        return new ConferenceSnapshot.Participant(
                id, connection, null, null, false, List.of(), List.of(), muted, view, part == Part.LISTENS);
    }

    static Participant of(ConferenceSnapshot.Participant kept) {
        var phase = kept.bridgeSide() == null
                ? new Waiting()
                : new Seated(
                        kept.bridgeSide(),
                        new MediaLines(kept.lines()),
                        kept.settled() ? new Settled() : new OfferDue(),
                        kept.browserSide(),
                        kept.sources());
        var part = kept.listens() ? Part.LISTENS : Part.TAKES_PART;
        return new Participant(kept.id(), kept.connection(), part, phase, kept.muted(), kept.view());
    }
}
