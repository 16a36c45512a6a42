package org.yunting.media.conference;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Colibri2Reply;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.AnswerOutcome.Ignored;
import org.yunting.media.conference.AnswerOutcome.Reason;
import org.yunting.media.conference.ConferenceFocus.Mute;
import org.yunting.media.conference.ConferenceFocus.Part;
import org.yunting.media.conference.ConferenceState.Creating;
import org.yunting.media.conference.ConferenceState.Empty;
import org.yunting.media.conference.ConferenceState.Ended;
import org.yunting.media.conference.ConferenceState.Live;
import org.yunting.media.conference.ConferenceState.Occasion;
import org.yunting.media.conference.ConferenceState.Seeking;
import org.yunting.media.conference.Participant.Asked;
import org.yunting.media.conference.Participant.OfferOpen;
import org.yunting.media.conference.Participant.Seated;
import org.yunting.media.sdp.AnswerReader;
import org.yunting.media.sdp.MalformedSdp;
import org.yunting.media.sdp.SdpAnswer;

/**
 * What a focus decides, without doing it: every event gives the conference after it and the {@link Effect}s to carry out.
 * Immutable; see {@link ConferenceState} for where it stands with its bridge and {@link Participant} for each endpoint.
 *
 * <p>Rules: only the focus offers, so there is no glare with the browser, and each endpoint has at most one open offer, so changes
 * that come meanwhile are in the next one. Others hear of a source only after the bridge has confirmed it. What comes in late, from
 * a former connection or a former allocation, changes nothing.
 */
record Conference(
        String name,
        ConferenceState state,
        long lastSerial,
        Map<EndpointId, Participant> participants,
        AudioExport export) {

    /** Offers may have gone out after the last snapshot was kept: their serials must not be given out again. */
    private static final long SERIALS_NOT_KEPT = 1_000;

    Conference {
        participants = Collections.unmodifiableMap(new LinkedHashMap<>(participants));
    }

    static Conference empty(String name) {
        return empty(name, 0);
    }

    /** @param after no serial up to this one is given out */
    static Conference empty(String name, long after) {
        return new Conference(name, new Empty(0), after, Map.of(), AudioExport.NOWHERE);
    }

    /** Brings an endpoint in. One whose first offer nobody has answered yet needs no other connection: it hears that offer, when it is there. */
    Step join(EndpointId id, Part part) {
        var present = Optional.ofNullable(participants.get(id));
        return present.filter(Participant::awaitsFirstAnswer).isPresent() ? refresh(id) : connect(id, part);
    }

    /** Brings an endpoint in, or gives it a new connection in the place of the one it has; its part stays what it was. */
    Step connect(EndpointId id, Part part) {
        var draft = new Draft(this);
        if (state instanceof Ended) {
            draft.effect(new Effect.ReportLoss(id, LossCause.CONFERENCE_ENDED));
            return draft.done();
        }
        var connection = draft.nextSerial();
        var before = draft.find(id);
        draft.put(before.map(former -> former.reconnecting(connection))
                .orElse(Participant.joining(id, connection, part)));
        if (before.isPresent() && participants.size() == 1 && state instanceof Live) {
            draft.effect(new Effect.CloseChannel(id));
            draft.startOver(Set.of(), Occasion.OPENING);
            return draft.done();
        }
        before.ifPresent(draft::takeOff);
        switch (state) {
            case Empty(var generation) -> {
                draft.enter(new Seeking(generation + 1, Set.of(), Occasion.OPENING));
                draft.effect(new Effect.ChooseBridge(Set.of()));
            }
            case Live live -> draft.form().ifPresent(draft::seatWaiting);
            case Seeking seeking -> {}
            case Creating creating -> {}
            case Ended ended -> {}
        }
        return draft.done();
    }

    Step leave(EndpointId id) {
        var draft = new Draft(this);
        draft.find(id).ifPresent(participant -> {
            draft.takeOff(participant);
            draft.drop(id);
        });
        return draft.done();
    }

    Step forceMute(EndpointId id, MediaType type, Mute mute) {
        var draft = new Draft(this);
        draft.change(id, participant -> participant.muted(participant.muted().with(type, mute == Mute.MUTED)));
        draft.find(id)
                .filter(participant -> participant.phase() instanceof Seated)
                .ifPresent(participant -> draft.form().ifPresent(form -> draft.ask(form.mute(participant))));
        return draft.done();
    }

    Step view(EndpointId id, ReceiverView view) {
        var draft = new Draft(this);
        draft.find(id).filter(participant -> !participant.view().equals(view)).ifPresent(participant -> {
            draft.put(participant.viewing(view));
            draft.effect(new Effect.Constrain(id, view));
        });
        return draft.done();
    }

    Step.Answered answer(EndpointId id, long serial, String sdp) {
        var participant = participants.get(id);
        if (participant == null) {
            return ignored(Reason.UNKNOWN_ENDPOINT);
        }
        if (!(participant.phase() instanceof Seated seated && seated.negotiation() instanceof OfferOpen open)) {
            return ignored(Reason.NO_OFFER);
        }
        if (open.serial() != serial) {
            return ignored(Reason.STALE_OFFER);
        }
        return switch (AnswerReader.read(sdp, seated.lines().all())) {
            case MalformedSdp(var violations) ->
                new Step.Answered(new AnswerOutcome.Malformed(violations), Step.nothing(this));
            case SdpAnswer answer ->
                new Step.Answered(new AnswerOutcome.Accepted(), accept(participant, seated, answer));
        };
    }

    private Step.Answered ignored(Reason reason) {
        return new Step.Answered(new Ignored(reason), Step.nothing(this));
    }

    private Step accept(Participant participant, Seated seated, SdpAnswer answer) {
        var draft = new Draft(this);
        var sources = seated.lines().ownSources(participant.id(), answer);
        var browserSide = seated.browserSide();
        if (browserSide != null && sources.equals(seated.sources())) {
            draft.put(participant.in(seated.told(browserSide, sources)));
            return draft.done();
        }
        draft.put(participant.in(seated.answered()));
        draft.form()
                .map(form -> browserSide == null
                        ? form.tellAll(participant, answer.transport(), sources)
                        : form.tellSources(participant, browserSide, sources))
                .ifPresent(draft::ask);
        return draft.done();
    }

    /** A candidate that came after the answer. Before the bridge knows the browser's side it is dropped: it will learn it. */
    Step candidate(EndpointId id, Candidate candidate) {
        var draft = new Draft(this);
        draft.find(id).ifPresent(participant -> {
            var side = participant.phase() instanceof Seated seated ? seated.browserSide() : null;
            if (side != null) {
                draft.form().ifPresent(form -> draft.ask(form.candidate(participant, side, candidate)));
            }
        });
        return draft.done();
    }

    /** The open offer of an endpoint once more; the same to the letter. */
    Step refresh(EndpointId id) {
        var draft = new Draft(this);
        draft.find(id).ifPresent(participant -> {
            if (participant.phase() instanceof Seated seated && seated.negotiation() instanceof OfferOpen(var serial)) {
                var again = Draft.offer(participant.connection(), serial, seated);
                draft.effect(new Effect.SendOffer(id, again));
            }
        });
        return draft.done();
    }

    Step bridgeChosen(Optional<URI> chosen) {
        if (!(state instanceof Seeking(var generation, var failed, var occasion))) {
            return Step.nothing(this);
        }
        var draft = new Draft(this);
        if (chosen.isEmpty()) {
            draft.seekLater(generation, failed, occasion);
            return draft.done();
        }
        var first = participants.values().iterator().next();
        draft.enter(new Creating(generation, chosen.get(), failed, occasion));
        draft.put(first.in(new Asked()));
        draft.ask(draft.form(generation, chosen.get()).create(first));
        return draft.done();
    }

    Step seekAgain() {
        if (!(state instanceof Seeking seeking)) {
            return Step.nothing(this);
        }
        var draft = new Draft(this);
        draft.effect(new Effect.ChooseBridge(seeking.failed()));
        return draft.done();
    }

    /** Leaves the present bridge for another one. */
    Step reallocate() {
        if (!(state instanceof Live live)) {
            return Step.nothing(this);
        }
        var draft = new Draft(this);
        draft.move(Set.of(live.bridge()));
        return draft.done();
    }

    Step expire() {
        var draft = new Draft(this);
        draft.end();
        return draft.done();
    }

    /** Sends the sound there too from now on, instead of where it was sent before; null for nowhere. */
    Step exportAudio(@Nullable URI to) {
        var draft = new Draft(this);
        draft.export(to);
        return draft.done();
    }

    /** Asks the bridge whether it still has the conference, and once more for what it refused. */
    Step probe() {
        var draft = new Draft(this);
        if (state instanceof Live) {
            draft.form().ifPresent(form -> draft.ask(form.probe()));
            draft.exportAgainIfRefused();
        }
        return draft.done();
    }

    /** A channel broke: asks whether its endpoint is still there, and opens it again. */
    Step channelClosed(EndpointId id, long connection) {
        var draft = new Draft(this);
        draft.find(id, connection).ifPresent(participant -> {
            if (participant.phase() instanceof Seated seated) {
                draft.form().ifPresent(form -> draft.ask(form.look(participant)));
                draft.openChannel(participant, seated.bridgeSide());
            }
        });
        return draft.done();
    }

    /** What a bridge made of a request. */
    Step replied(BridgeRequest request, Colibri2Reply reply) {
        if (request.generation() != state.generation()) {
            return Step.nothing(this);
        }
        var draft = new Draft(this);
        new RepliedRequest(request, draft).take(reply);
        return draft.done();
    }

    ConferenceSnapshot snapshot() {
        var bridge = state instanceof Live live ? live.bridge() : null;
        var kept = participants.values().stream().map(Participant::snapshot).toList();
        return new ConferenceSnapshot(name, state.generation(), bridge, lastSerial, kept, export.snapshot());
    }

    /** Takes a conference up from what was kept of it. */
    static Step resume(ConferenceSnapshot kept) {
        var lastSerial = kept.lastSerial() + SERIALS_NOT_KEPT;
        var participants = new LinkedHashMap<EndpointId, Participant>();
        kept.participants().forEach(each -> participants.put(each.id(), Participant.of(each)));
        var bridge = kept.bridge();
        var export = AudioExport.of(kept.export(), kept.generation());
        if (participants.isEmpty()) {
            return Step.nothing(
                    new Conference(kept.name(), new Empty(kept.generation()), lastSerial, participants, export));
        }
        if (bridge == null) {
            var seeking = new Seeking(kept.generation() + 1, Set.of(), Occasion.INTERRUPTED);
            return new Conference(kept.name(), seeking, lastSerial, participants, export).seekAgain();
        }
        var live = new Live(kept.generation(), bridge);
        return new Conference(kept.name(), live, lastSerial, participants, export).takeUp();
    }

    /** Says again what may not have reached the bridge before the other process died. */
    private Step takeUp() {
        var draft = new Draft(this);
        draft.leaveRecorder();
        draft.form().ifPresent(form -> {
            draft.ask(form.probe());
            draft.seatWaiting(form);
        });
        for (var participant : participants.values()) {
            if (participant.phase() instanceof Seated seated) {
                draft.openChannel(participant, seated.bridgeSide());
                draft.effect(new Effect.Constrain(participant.id(), participant.view()));
                draft.form().ifPresent(form -> draft.ask(form.mute(participant)));
            }
        }
        return draft.done();
    }
}
