package org.yunting.media.conference;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Colibri2Failure;
import org.yunting.media.colibri2.Colibri2Reply;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;

/** Plays a {@link Conference} step by step: keeps what it wants done, and does it only when told to. */
final class Rehearsal {

    static final URI FIRST_BRIDGE = URI.create("http://bridge-1.example:8080");
    static final URI SECOND_BRIDGE = URI.create("http://bridge-2.example:8080");

    private final Deque<BridgeRequest> unanswered = new ArrayDeque<>();
    private final List<Effect> seen = new ArrayList<>();
    private final Map<String, Set<String>> onBridge;
    /** Where the bridges send sound to, by meeting. */
    private final Map<String, String> exports;

    private final Map<URI, Integer> endings = new HashMap<>();
    private Conference conference;
    private int asked;

    private Rehearsal(Conference conference, Map<String, Set<String>> onBridge, Map<String, String> exports) {
        this.conference = conference;
        this.onBridge = onBridge;
        this.exports = exports;
    }

    static Rehearsal ofAnEmptyConference() {
        return new Rehearsal(Conference.empty("room"), new HashMap<>(), new HashMap<>());
    }

    /** Another process that takes up what this one has let go of; the bridges do not notice. */
    Rehearsal resumed(ConferenceSnapshot kept) {
        var step = Conference.resume(kept);
        var rehearsal = new Rehearsal(step.next(), onBridge, exports);
        rehearsal.play(step);
        return rehearsal;
    }

    Conference conference() {
        return conference;
    }

    Rehearsal play(Step step) {
        conference = step.next();
        for (var effect : step.effects()) {
            seen.add(effect);
            if (effect instanceof Effect.AskBridge(var request)) {
                ask(request);
            }
        }
        return this;
    }

    /** What is asked of a former allocation waits for nothing, and nothing follows from its reply. */
    private void ask(BridgeRequest request) {
        if (request.generation() < conference.state().generation()) {
            done(request);
            endings.merge(request.bridge(), 1, Integer::sum);
        } else {
            unanswered.add(request);
        }
    }

    /** How often a bridge was told to end an allocation that the conference has left. */
    int endedOn(URI bridge) {
        return endings.getOrDefault(bridge, 0);
    }

    Rehearsal join(EndpointId id) {
        return play(conference.join(id, ConferenceFocus.Part.TAKES_PART));
    }

    Rehearsal listen(EndpointId id) {
        return play(conference.join(id, ConferenceFocus.Part.LISTENS));
    }

    Rehearsal leave(EndpointId id) {
        return play(conference.leave(id));
    }

    AnswerOutcome answer(EndpointId id, Offer offer, Browser browser) {
        var answered = conference.answer(id, offer.serial(), browser.answer(offer));
        play(answered.step());
        return answered.outcome();
    }

    /** Lets a bridge be found, if one is sought. */
    Rehearsal bridgeFound(URI bridge) {
        return play(conference.bridgeChosen(Optional.of(bridge)));
    }

    /** Lets the bridge do the oldest request that it has not answered. */
    Rehearsal bridgeDoesNext() {
        var request = unanswered.remove();
        return play(conference.replied(request, done(request)));
    }

    Rehearsal bridgeDoesAll() {
        while (!unanswered.isEmpty()) {
            bridgeDoesNext();
        }
        return this;
    }

    Rehearsal bridgeFailsNext(Colibri2Failure failure) {
        return play(conference.replied(unanswered.remove(), failure));
    }

    /** Has everybody join on the first bridge and answer every offer until nobody has anything to say. */
    Rehearsal everybodySettled(EndpointId... ids) {
        for (var id : ids) {
            join(id);
        }
        bridgeFound(FIRST_BRIDGE);
        return settle();
    }

    Rehearsal settle() {
        var quiet = false;
        while (!quiet) {
            bridgeDoesAll();
            quiet = true;
            for (var id : conference.participants().keySet()) {
                var open = openOffer(id);
                if (open.isPresent()) {
                    answer(id, open.get(), browserOf(id));
                    quiet = false;
                }
            }
        }
        return this;
    }

    static Browser browserOf(EndpointId id) {
        return new Browser(1_000L + Math.floorMod(id.value().hashCode(), 1_000_000) * 10L);
    }

    Optional<Offer> openOffer(EndpointId id) {
        var participant = conference.participants().get(id);
        return participant != null
                        && participant.phase() instanceof Participant.Seated seated
                        && seated.negotiation() instanceof Participant.OfferOpen
                ? offersTo(id).reversed().stream().findFirst()
                : Optional.empty();
    }

    List<Offer> offersTo(EndpointId id) {
        return seen.stream()
                .filter(Effect.SendOffer.class::isInstance)
                .map(Effect.SendOffer.class::cast)
                .filter(sent -> sent.to().equals(id))
                .map(Effect.SendOffer::offer)
                .toList();
    }

    Offer lastOfferTo(EndpointId id) {
        return offersTo(id).getLast();
    }

    /** Where the bridge sends the sound of the present allocation. */
    Optional<String> exportOnBridge() {
        return Optional.ofNullable(exports.get("room-" + conference.state().generation()));
    }

    List<BridgeRequest> unanswered() {
        return List.copyOf(unanswered);
    }

    /** What was wanted since this was last asked. */
    List<Effect> effects() {
        var since = List.copyOf(seen.subList(asked, seen.size()));
        asked = seen.size();
        return since;
    }

    /** As a Jitsi Videobridge does it, which expires a conference with its last endpoint. */
    private Colibri2Reply done(BridgeRequest request) {
        var message = request.message();
        if (message.create()) {
            onBridge.put(message.meetingId(), new HashSet<>());
        }
        var present = onBridge.get(message.meetingId());
        if (present == null) {
            return new Colibri2Failure.ConferenceUnknown("HTTP 404");
        }
        for (var connect : message.connects()) {
            if (connect.expire()) {
                exports.remove(message.meetingId());
            } else if (exports.putIfAbsent(message.meetingId(), String.valueOf(connect.url())) != null) {
                return new Colibri2Failure.Rejected(400, "HTTP 400");
            }
        }
        if (message.endpoints().stream().anyMatch(endpoint -> endpoint.create() == present.contains(endpoint.id()))) {
            return new Colibri2Failure.Rejected(400, "HTTP 400");
        }
        var endpoints = message.endpoints().stream()
                .map(endpoint -> done(endpoint, present))
                .toList();
        if (message.expire() || present.isEmpty()) {
            onBridge.remove(message.meetingId());
            exports.remove(message.meetingId());
        }
        return new ConferenceModified(endpoints, List.of());
    }

    private static Endpoint done(Endpoint endpoint, Set<String> present) {
        if (endpoint.create()) {
            present.add(endpoint.id());
            return Endpoint.allocated(endpoint.id(), transport(endpoint.id()));
        }
        if (endpoint.expire()) {
            present.remove(endpoint.id());
        }
        return Endpoint.acknowledged(endpoint.id());
    }

    private static IceUdpTransport transport(String endpoint) {
        return IceUdpTransport.of(
                        "ufrag" + endpoint,
                        "41283gg1rv7kaanrh4db2pdeq5",
                        List.of(new Fingerprint("F8:21", "actpass", "sha-256")),
                        List.of(Candidate.udpHost("1", 2130706431L, "10.99.0.1", 10000)))
                .withWebSockets(List.of("ws://bridge.example:9090/colibri-ws/1/c/" + endpoint + "?pwd=x"));
    }
}
