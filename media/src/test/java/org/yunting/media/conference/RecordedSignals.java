package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what a conference tells its owner, in order, and lets a test wait for it. */
final class RecordedSignals implements ParticipantSignals {

    /** One signal. */
    sealed interface Signal {}

    record Offered(EndpointId to, Offer offer) implements Signal {}

    record Lost(EndpointId endpoint, LossCause cause) implements Signal {}

    record Interrupted() implements Signal {}

    record Restored() implements Signal {}

    record Speaks(EndpointId speaker) implements Signal {}

    record Forwarded(EndpointId to, List<String> sources) implements Signal {}

    record Constrained(EndpointId to, String source, int maxHeight) implements Signal {}

    record Estimated(EndpointId to, long bitsPerSecond) implements Signal {}

    private final BlockingQueue<Signal> told = new LinkedBlockingQueue<>();
    private final List<Signal> passed = new ArrayList<>();
    private volatile @Nullable ConferenceSnapshot snapshot;

    /** The next signal of a kind; those before it are passed over. */
    <S extends Signal> S next(Class<S> kind) {
        try {
            for (var signal = told.poll(20, TimeUnit.SECONDS);
                    signal != null;
                    signal = told.poll(20, TimeUnit.SECONDS)) {
                passed.add(signal);
                if (kind.isInstance(signal)) {
                    return kind.cast(signal);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no " + kind.getSimpleName() + " after " + passed);
    }

    Offer nextOfferTo(EndpointId endpoint) {
        for (var offered = next(Offered.class); ; offered = next(Offered.class)) {
            if (offered.to().equals(endpoint)) {
                return offered.offer();
            }
        }
    }

    ConferenceSnapshot snapshot() {
        var latest = snapshot;
        assertThat(latest).isNotNull();
        return Objects.requireNonNull(latest);
    }

    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        told.add(new Offered(to, offer));
    }

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        told.add(new Lost(endpoint, cause));
    }

    @Override
    public void mediaInterrupted() {
        told.add(new Interrupted());
    }

    @Override
    public void mediaRestored() {
        told.add(new Restored());
    }

    @Override
    public void dominantSpeaker(EndpointId speaker) {
        told.add(new Speaks(speaker));
    }

    @Override
    public void forwardedSources(EndpointId to, List<String> sourceNames) {
        told.add(new Forwarded(to, sourceNames));
    }

    @Override
    public void senderConstraint(EndpointId to, String sourceName, int maxHeight) {
        told.add(new Constrained(to, sourceName, maxHeight));
    }

    @Override
    public void downlinkEstimate(EndpointId to, long bitsPerSecond) {
        told.add(new Estimated(to, bitsPerSecond));
    }

    @Override
    public void snapshotChanged(ConferenceSnapshot latest) {
        snapshot = latest;
    }
}
