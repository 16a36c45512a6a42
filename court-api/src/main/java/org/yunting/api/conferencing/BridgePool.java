package org.yunting.api.conferencing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.yunting.media.conference.Bridges;

/**
 * The configured bridges, and how they are. A bridge that has not been asked yet counts as well, so that a hearing does not wait for the first round.
 * Preferred are those that take hearings, then those of the court's region, then those under no stress, then the one with the fewest participants; if
 * none is well, one that is not is tried rather than nothing. A bridge that drains is nobody's first: it takes over where another failed, if nothing else can.
 */
@Singleton
public class BridgePool implements Bridges {
    private static final Logger LOG = Logger.getLogger(BridgePool.class);
    private static final String STATISTICS = "/colibri/stats";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** How many people a hearing brings that was put on a bridge since the bridge last said how many it has. */
    private static final int PEOPLE_OF_A_HEARING = 3;

    /** How a bridge answered when it was last asked. */
    public enum Condition {
        NOT_ASKED,
        WELL,
        /** It takes no new hearings; those that it has go to another in their breaks, or run on. */
        DRAINING,
        UNWELL,
        SILENT
    }

    private final HttpClient http;
    private final List<Known> bridges;
    private final Optional<String> region;
    private final Consumer<ConditionChanged> changes;

    /** A bridge answers in another way than when it was asked before; rooms look whether they are to leave it. */
    public record ConditionChanged(URI bridge, Condition condition) {}

    @Inject
    BridgePool(Vertx vertx, ConferencingSettings settings, Event<ConditionChanged> changes) {
        this(vertx, settings, changes::fire);
    }

    BridgePool(Vertx vertx, ConferencingSettings settings, Consumer<ConditionChanged> changes) {
        this.changes = changes;
        this.http = vertx.createHttpClient();
        this.region = settings.region();
        this.bridges = settings.bridges().orElse(List.of()).stream()
                .distinct()
                .map(Known::new)
                .toList();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    @Override
    public Optional<URI> choose(Set<URI> failed) {
        var choice = bridges.stream()
                .filter(bridge -> !failed.isEmpty() || bridge.said.condition() != Condition.DRAINING)
                .min(Comparator.comparing((Known bridge) -> failed.contains(bridge.address))
                        .thenComparing(bridge -> !bridge.takesHearings())
                        .thenComparing(bridge -> !bridge.said.isIn(region))
                        .thenComparing(bridge -> bridge.said.isUnderStress())
                        .thenComparingInt(Known::people));
        choice.ifPresent(bridge -> bridge.putSince.incrementAndGet());
        return choice.map(bridge -> bridge.address);
    }

    /** Whether a hearing does well to leave this bridge when nobody speaks: it drains, and another takes hearings. */
    public boolean isToBeLeft(URI address) {
        return bridges.stream()
                        .anyMatch(bridge ->
                                bridge.address.equals(address) && bridge.said.condition() == Condition.DRAINING)
                && bridges.stream()
                        .anyMatch(
                                bridge -> !bridge.address.equals(address) && bridge.said.condition() == Condition.WELL);
    }

    /** Each bridge and how it is. */
    public Map<URI, Condition> conditions() {
        var all = new TreeMap<URI, Condition>();
        bridges.forEach(bridge -> all.put(bridge.address, bridge.said.condition()));
        return all;
    }

    @Scheduled(
            every = "${court.conferencing.health-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askAll() {
        return Multi.createFrom()
                .iterable(bridges)
                .onItem()
                .transformToUniAndMerge(this::ask)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ask(Known bridge) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setTimeout(PATIENCE.toMillis())
                .setAbsoluteURI(bridge.address.toString().replaceAll("/+$", "") + STATISTICS);
        return Uni.createFrom()
                .completionStage(() -> http.request(request)
                        .compose(prepared -> prepared.send())
                        .compose(response -> response.body()
                                .map(body -> BridgeStatistics.of(response.statusCode(), body.toString())))
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .otherwise(BridgeStatistics.of(Condition.SILENT))
                        .toCompletionStage())
                .invoke(answered -> {
                    if (bridge.note(answered)) {
                        changes.accept(new ConditionChanged(bridge.address, answered.condition()));
                    }
                })
                .replaceWithVoid();
    }

    /** A bridge, and what is known of it. */
    private static final class Known {
        private final URI address;
        /** How many hearings were put on it since it was last asked. */
        private final AtomicInteger putSince = new AtomicInteger();

        private volatile BridgeStatistics said = BridgeStatistics.of(Condition.NOT_ASKED);

        Known(URI address) {
            this.address = address;
        }

        /** @return whether it is in another condition than before */
        boolean note(BridgeStatistics answered) {
            var isNews = said.condition() != answered.condition();
            if (isNews) {
                LOG.infof("bridge %s is %s", address, answered.condition());
            }
            said = answered;
            putSince.set(0);
            return isNews;
        }

        int people() {
            return said.participants() + PEOPLE_OF_A_HEARING * putSince.get();
        }

        boolean takesHearings() {
            return switch (said.condition()) {
                case NOT_ASKED, WELL -> true;
                case DRAINING, UNWELL, SILENT -> false;
            };
        }
    }
}
