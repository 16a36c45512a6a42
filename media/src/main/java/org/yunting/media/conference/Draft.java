package org.yunting.media.conference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.conference.BridgeRequest.Form;
import org.yunting.media.conference.ConferenceState.Creating;
import org.yunting.media.conference.ConferenceState.Empty;
import org.yunting.media.conference.ConferenceState.Ended;
import org.yunting.media.conference.ConferenceState.Live;
import org.yunting.media.conference.ConferenceState.Occasion;
import org.yunting.media.conference.ConferenceState.Seeking;
import org.yunting.media.conference.Participant.OfferDue;
import org.yunting.media.conference.Participant.OfferOpen;
import org.yunting.media.conference.Participant.Seated;
import org.yunting.media.conference.Participant.Settled;
import org.yunting.media.conference.Participant.Telling;
import org.yunting.media.sdp.SdpOffer;

/** One step of a {@link Conference} in the making: mutable, but seen by nobody before it is done. */
final class Draft {

    private final String name;
    private ConferenceState state;
    private long lastSerial;
    private final LinkedHashMap<EndpointId, Participant> participants;
    private AudioExport export;
    private final List<Effect> effects = new ArrayList<>();

    Draft(Conference from) {
        this.name = from.name();
        this.state = from.state();
        this.lastSerial = from.lastSerial();
        this.participants = new LinkedHashMap<>(from.participants());
        this.export = from.export();
    }

    ConferenceState state() {
        return state;
    }

    /** Ends the conference for everybody. */
    void end() {
        form().map(Form::expire).ifPresent(this::ask);
        participants.keySet().forEach(id -> effect(new Effect.CloseChannel(id)));
        participants.clear();
        state = new Ended(state.generation());
    }

    void enter(ConferenceState next) {
        state = next;
    }

    long nextSerial() {
        return ++lastSerial;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void ask(BridgeRequest request) {
        effects.add(new Effect.AskBridge(request));
    }

    Optional<Participant> find(EndpointId id) {
        return Optional.ofNullable(participants.get(id));
    }

    /** The participant, if it still has the connection that something was asked for. */
    Optional<Participant> find(EndpointId id, long connection) {
        return find(id).filter(participant -> participant.connection() == connection);
    }

    List<Participant> everybody() {
        return List.copyOf(participants.values());
    }

    void put(Participant participant) {
        participants.put(participant.id(), participant);
    }

    void change(EndpointId id, UnaryOperator<Participant> change) {
        participants.computeIfPresent(id, (same, participant) -> change.apply(participant));
    }

    /** Requests to the bridge that the conference is on, if it is on one. */
    Optional<Form> form() {
        return switch (state) {
            case Live(var generation, var bridge) -> Optional.of(new Form(name, bridge, generation));
            case Creating(var generation, var bridge, var failed, var occasion) ->
                Optional.of(new Form(name, bridge, generation));
            case Empty(var generation) -> Optional.empty();
            case Seeking(var generation, var failed, var occasion) -> Optional.empty();
            case Ended(var generation) -> Optional.empty();
        };
    }

    Form form(int generation, URI bridge) {
        return new Form(name, bridge, generation);
    }

    /** Asks the bridge for everybody it was not asked for yet. */
    void seatWaiting(Form form) {
        for (var participant : everybody()) {
            if (participant.phase() instanceof Participant.Waiting) {
                put(participant.in(new Participant.Asked()));
                ask(form.add(participant));
            }
        }
    }

    /**
     * Takes an endpoint off its bridge; it may still be in the conference. While the conference is being created with it, it stays: a
     * bridge expires a conference that loses its only endpoint.
     */
    void takeOff(Participant participant) {
        effect(new Effect.CloseChannel(participant.id()));
        if (state instanceof Live && participant.isOnBridge()) {
            form().map(form -> form.remove(participant.id())).ifPresent(this::ask);
        }
    }

    /**
     * Removes an endpoint. Without its last one a conference is given back to the bridge, which would expire it by itself some time
     * later.
     */
    void drop(EndpointId id) {
        participants.remove(id);
        if (participants.isEmpty()) {
            form().map(Form::expire).ifPresent(this::ask);
            state = new Empty(state.generation());
        }
    }

    /** Removes an endpoint that the bridge does not have, and says so. */
    void lose(EndpointId id, LossCause cause) {
        effect(new Effect.CloseChannel(id));
        effect(new Effect.ReportLoss(id, cause));
        drop(id);
    }

    /** Gives this allocation back and seeks another at once, without anybody having lost media by it. */
    void startOver(Set<URI> failed, Occasion soFar) {
        form().map(Form::expire).ifPresent(this::ask);
        everybody().forEach(participant -> put(participant.in(new Participant.Waiting())));
        state = new Seeking(state.generation() + 1, failed, soFar);
        effect(new Effect.ChooseBridge(failed));
    }

    /**
     * Everybody starts anew, on whatever bridge is found now. The present one is told to end what it has: one that was only slow would go on sending
     * the sound to the recorder, in the place of the one that is found.
     */
    void move(Set<URI> failed) {
        form().map(Form::expire).ifPresent(this::ask);
        everybody().forEach(participant -> {
            effect(new Effect.CloseChannel(participant.id()));
            put(participant.reconnecting(nextSerial()));
        });
        effect(new Effect.ReportInterruption());
        state = new Seeking(state.generation() + 1, failed, Occasion.INTERRUPTED);
        effect(new Effect.ChooseBridge(failed));
    }

    /** No bridge takes the conference now; whoever was not told yet is told. */
    void seekLater(int generation, Set<URI> failed, Occasion soFar) {
        if (soFar == Occasion.OPENING) {
            effect(new Effect.ReportInterruption());
        }
        state = new Seeking(generation, failed, Occasion.INTERRUPTED);
        effect(new Effect.SeekLater());
    }

    /** Opens the endpoint's channel, if the bridge named a usable address for one. */
    void openChannel(Participant participant, IceUdpTransport bridgeSide) {
        bridgeSide.webSockets().stream()
                .flatMap(address -> webSocket(address).stream())
                .findFirst()
                .map(address -> new Effect.OpenChannel(participant.id(), participant.connection(), address))
                .ifPresent(this::effect);
    }

    private static Optional<URI> webSocket(String address) {
        try {
            var uri = new URI(address);
            var usable = uri.getHost() != null && ("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()));
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /** Wants the sound sent there, and no longer where it was sent to. */
    void export(@Nullable URI to) {
        if (Objects.equals(to, export.to())) {
            return;
        }
        endExport();
        export = export.next(to);
    }

    /** What was refused may have been there already, from before this process: it is ended and asked for anew. */
    void exportAgainIfRefused() {
        if (export.standing() == AudioExport.Standing.REFUSED) {
            endExport();
            export = export.next(export.to());
        }
    }

    boolean exportsTo(URI address) {
        return address.equals(export.to());
    }

    void exportStands(AudioExport.Standing next) {
        export = export.standing(state.generation(), next);
    }

    private void endExport() {
        var former = export.to();
        if (former != null && state instanceof Live && export.mayBeOn(state.generation())) {
            export = export.leaving(former);
            leaveRecorder();
        }
    }

    /** Says, perhaps once more, that nothing is to be sent any more to where it was sent before. */
    void leaveRecorder() {
        var former = export.leaving();
        if (former != null) {
            form().ifPresent(form -> ask(form.disconnect(former)));
        }
    }

    void recorderLeft(URI former) {
        if (former.equals(export.leaving())) {
            export = export.leaving(null);
        }
    }

    private void exportIfDue(Live live) {
        var to = export.to();
        if (to != null && export.isDue(live)) {
            exportStands(AudioExport.Standing.ASKED);
            form().ifPresent(form -> ask(form.connect(to)));
        }
    }

    /** The step, with an offer for everybody who needs one and has none open. */
    Step done() {
        if (state instanceof Live live) {
            everybody().forEach(this::offerIfDue);
            exportIfDue(live);
        }
        return new Step(new Conference(name, state, lastSerial, participants, export), effects);
    }

    private void offerIfDue(Participant participant) {
        if (!(participant.phase() instanceof Seated seated)) {
            return;
        }
        var others = everybody().stream()
                .filter(other -> !other.id().equals(participant.id()))
                .toList();
        var lines = seated.lines().carrying(MediaLines.sentBy(others));
        var due = switch (seated.negotiation()) {
            case OfferDue() -> true;
            case Settled() -> !lines.equals(seated.lines());
            case OfferOpen(var serial) -> false;
            case Telling() -> false;
        };
        if (due) {
            var serial = nextSerial();
            var offering = seated.offering(lines, serial);
            put(participant.in(offering));
            effect(new Effect.SendOffer(participant.id(), offer(participant.connection(), serial, offering)));
        }
    }

    /** The offer of a serial; the same each time it is asked for. */
    static Offer offer(long connection, long serial, Seated seated) {
        var sdp = new SdpOffer(
                connection,
                serial,
                seated.bridgeSide(),
                Codecs.ALL,
                seated.lines().all());
        return new Offer(connection, serial, sdp.write(), seated.lines().streams());
    }
}
