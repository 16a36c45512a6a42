package org.yunting.media.conference;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Colibri2Failure;
import org.yunting.media.colibri2.Colibri2Reply;
import org.yunting.media.colibri2.ColibriMessage;
import org.yunting.media.colibri2.ColibriMessage.ConnectionStats;
import org.yunting.media.colibri2.ColibriMessage.DominantSpeaker;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.SenderSourceConstraints;
import org.yunting.media.colibri2.ColibriMessage.ServerHello;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.BridgedConferences.Outside;
import org.yunting.media.sdp.SdpCandidate;

/** Carries out what a {@link Conference} decides. All its state is touched in its mailbox only. */
final class RunningConference implements ConferenceFocus {

    private static final System.Logger LOG = System.getLogger(RunningConference.class.getName());

    /** More than a minute: a bridge whose conference nobody is in any more ends it by itself. */
    private static final int ENDS_TRIED_MAX = 12;

    private final Outside outside;
    private final ParticipantSignals signals;
    private final Mailbox mailbox;
    private final Map<EndpointId, EndpointChannel> channels = new HashMap<>();
    private final Map<Integer, BridgeLink> links = new HashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Conference conference;
    private @Nullable ConferenceSnapshot told;
    private @Nullable EndpointId speaker;
    private int failedSearches;
    private boolean detached;

    private RunningConference(Conference conference, ParticipantSignals signals, Outside outside) {
        this.conference = conference;
        this.signals = signals;
        this.outside = outside;
        this.mailbox = new Mailbox(outside.threads());
    }

    static RunningConference start(Step first, ParticipantSignals signals, Outside outside) {
        var running = new RunningConference(first.next(), signals, outside);
        running.mailbox.execute(() -> running.carryOut(first));
        running.probeRegularly();
        return running;
    }

    @Override
    public void join(EndpointId endpoint, Part part) {
        on(now -> now.join(endpoint, part));
    }

    @Override
    public void reconnect(EndpointId endpoint, Part part) {
        on(now -> now.connect(endpoint, part));
    }

    @Override
    public CompletionStage<AnswerOutcome> answer(EndpointId endpoint, long serial, String sdp) {
        var outcome = new CompletableFuture<AnswerOutcome>();
        mailbox.execute(() -> {
            var answered = conference.answer(endpoint, serial, sdp);
            if (!detached) {
                carryOut(answered.step());
            }
            outcome.complete(answered.outcome());
        });
        return outcome;
    }

    @Override
    public void candidate(EndpointId endpoint, String candidate) {
        SdpCandidate.read(candidate).ifPresent(usable -> on(now -> now.candidate(endpoint, usable)));
    }

    @Override
    public void leave(EndpointId endpoint) {
        on(now -> now.leave(endpoint));
    }

    @Override
    public void forceMute(EndpointId endpoint, MediaType type, Mute mute) {
        on(now -> now.forceMute(endpoint, type, mute));
    }

    @Override
    public void view(EndpointId endpoint, ReceiverView view) {
        on(now -> now.view(endpoint, view));
    }

    @Override
    public void exportAudio(Optional<URI> to) {
        on(now -> now.exportAudio(to.orElse(null)));
    }

    @Override
    public void refresh(EndpointId endpoint) {
        on(now -> now.refresh(endpoint));
    }

    @Override
    public void reallocate() {
        on(Conference::reallocate);
    }

    @Override
    public CompletionStage<Void> expire() {
        mailbox.execute(() -> {
            if (detached || !(conference.state() instanceof ConferenceState.Live)) {
                ended.complete(null);
            }
            carryOut(conference.expire());
        });
        return ended.minimalCompletionStage();
    }

    @Override
    public void detach() {
        mailbox.execute(() -> {
            detached = true;
            channels.values().forEach(EndpointChannel::close);
            channels.clear();
        });
    }

    private void on(Function<Conference, Step> event) {
        mailbox.execute(() -> {
            if (!detached) {
                carryOut(event.apply(conference));
            }
        });
    }

    private void carryOut(Step step) {
        conference = step.next();
        leaveFormerAllocations();
        guarded(this::tellSnapshot);
        step.effects().forEach(effect -> guarded(() -> perform(effect)));
    }

    private void leaveFormerAllocations() {
        links.entrySet().removeIf(link -> {
            var former = link.getKey() < conference.state().generation();
            if (former) {
                link.getValue().supersede();
            }
            return former;
        });
    }

    /** An owner that fails on one signal must not keep the others from their effects. */
    private static void guarded(Runnable outside) {
        try {
            outside.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an effect of a conference failed", e);
        }
    }

    /** Before the effects, so that its keeper knows of an offer no later than the browser does. */
    private void tellSnapshot() {
        var snapshot = conference.snapshot();
        if (!snapshot.equals(told)) {
            told = snapshot;
            signals.snapshotChanged(snapshot);
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.AskBridge(var request) -> link(request.generation()).ask(request);
            case Effect.ChooseBridge(var failed) -> {
                var chosen = choose(failed);
                on(now -> now.bridgeChosen(chosen));
            }
            case Effect.SeekLater() ->
                later(outside.settings().delayAfter(failedSearches++), () -> on(Conference::seekAgain));
            case Effect.SendOffer(var to, var offer) -> signals.sendOffer(to, offer);
            case Effect.OpenChannel(var endpoint, var connection, var address) ->
                openChannel(endpoint, connection, address);
            case Effect.CloseChannel(var endpoint) -> closeChannel(endpoint);
            case Effect.Constrain(var endpoint, var view) ->
                Optional.ofNullable(channels.get(endpoint)).ifPresent(channel -> channel.show(view));
            case Effect.ReportLoss(var endpoint, var cause) -> signals.connectionLost(endpoint, cause);
            case Effect.ReportInterruption() -> signals.mediaInterrupted();
            case Effect.ReportRestoration() -> signals.mediaRestored();
        }
    }

    private Optional<URI> choose(Set<URI> failed) {
        try {
            return outside.bridges().choose(failed);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "no bridge could be chosen", e);
            return Optional.empty();
        }
    }

    private BridgeLink link(int generation) {
        return links.computeIfAbsent(generation, unused -> new BridgeLink(outside.client(), mailbox, this::replied));
    }

    private void replied(BridgeRequest request, Colibri2Reply reply) {
        if (reply instanceof Colibri2Failure failure) {
            var last = request.purpose() instanceof BridgeRequest.Expire;
            LOG.log(
                    last ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    "conference {0}: {1} failed: {2}",
                    request.message().meetingId(),
                    request.purpose().getClass().getSimpleName(),
                    failure.reason());
        } else if (request.purpose() instanceof BridgeRequest.CreateWith) {
            failedSearches = 0;
        }
        if (!detached) {
            carryOut(conference.replied(request, reply));
        }
        if (request.purpose() instanceof BridgeRequest.Expire expire) {
            endsForCertain(request, expire, reply);
        }
    }

    /** A bridge that was too slow to be waited for may still have what it was given. */
    private void endsForCertain(BridgeRequest request, BridgeRequest.Expire expire, Colibri2Reply reply) {
        if (conference.state() instanceof ConferenceState.Ended) {
            ended.complete(null);
        }
        if (!detached && reply instanceof Colibri2Failure.BridgeGone && expire.tries() < ENDS_TRIED_MAX) {
            later(
                    outside.settings().delayAfter(expire.tries()),
                    () -> mailbox.execute(() -> link(request.generation()).ask(request.again(expire))));
        }
    }

    private void openChannel(EndpointId endpoint, long connection, URI address) {
        var known = channels.get(endpoint);
        var channel = known != null && known.connection() == connection
                ? known
                : new EndpointChannel(connection, viewOf(endpoint));
        if (known != null && known != channel) {
            known.close();
        }
        channels.put(endpoint, channel);
        if (channel.failures() == 0) {
            connect(endpoint, channel, address);
        } else {
            later(
                    outside.settings().delayAfter(channel.failures() - 1),
                    () -> mailbox.execute(() -> connect(endpoint, channel, address)));
        }
    }

    private void connect(EndpointId endpoint, EndpointChannel channel, URI address) {
        if (!detached && channels.get(endpoint) == channel) {
            channel.opening(outside.sockets().open(address, new Ear(endpoint, channel)));
        }
    }

    private void closeChannel(EndpointId endpoint) {
        var channel = channels.remove(endpoint);
        if (channel != null) {
            channel.close();
        }
    }

    private ReceiverView viewOf(EndpointId endpoint) {
        var participant = conference.participants().get(endpoint);
        return participant == null ? ReceiverView.DEFAULT : participant.view();
    }

    private void heard(EndpointId endpoint, ColibriMessage.FromBridge message) {
        switch (message) {
            case ServerHello hello -> {}
            case ForwardedSources(var names) -> signals.forwardedSources(endpoint, names);
            case DominantSpeaker event -> speaks(event.dominantSpeakerEndpoint());
            case SenderSourceConstraints(var source, var height) -> signals.senderConstraint(endpoint, source, height);
            case ConnectionStats(var bitsPerSecond) -> signals.downlinkEstimate(endpoint, bitsPerSecond);
        }
    }

    /** Every channel tells the same change; the owner hears it once. */
    private void speaks(String id) {
        conference.participants().keySet().stream()
                .filter(endpoint -> endpoint.value().equals(id) && !endpoint.equals(speaker))
                .findFirst()
                .ifPresent(endpoint -> {
                    speaker = endpoint;
                    signals.dominantSpeaker(endpoint);
                });
    }

    private void probeRegularly() {
        later(
                outside.settings().probeInterval(),
                () -> mailbox.execute(() -> {
                    if (!detached && !(conference.state() instanceof ConferenceState.Ended)) {
                        carryOut(conference.probe());
                        probeRegularly();
                    }
                }));
    }

    private void later(Duration delay, Runnable task) {
        outside.vertx().setTimer(Math.max(1, delay.toMillis()), timer -> task.run());
    }

    /** Brings what a channel hears into the mailbox. */
    private final class Ear implements ColibriWebSocket.Listener {
        private final EndpointId endpoint;
        private final EndpointChannel channel;

        private Ear(EndpointId endpoint, EndpointChannel channel) {
            this.endpoint = endpoint;
            this.channel = channel;
        }

        @Override
        public void opened(ColibriWebSocket which) {
            mailbox.execute(() -> channel.opened(which));
        }

        @Override
        public void heard(ColibriMessage.FromBridge message) {
            mailbox.execute(() -> {
                if (!detached && channels.get(endpoint) == channel) {
                    RunningConference.this.heard(endpoint, message);
                }
            });
        }

        @Override
        public void closed() {
            mailbox.execute(() -> {
                if (!detached && channels.get(endpoint) == channel) {
                    channel.broke();
                    carryOut(conference.channelClosed(endpoint, channel.connection()));
                }
            });
        }
    }
}
