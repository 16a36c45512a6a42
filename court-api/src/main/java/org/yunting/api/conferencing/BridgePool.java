package org.yunting.api.conferencing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.yunting.media.conference.Bridges;

/**
 * The configured bridges, and how they are. A bridge that has not been asked yet counts as well, so that a hearing does not wait for the first round.
 * Of those that are well the one with the fewest conferences from here is chosen; if none is, one that is not is tried rather than nothing.
 */
@Singleton
public class BridgePool implements Bridges {
    private static final Logger LOG = Logger.getLogger(BridgePool.class);
    private static final String HEALTH = "/about/health";
    private static final int WELL = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How a bridge answered when it was last asked. */
    public enum Condition {
        NOT_ASKED,
        WELL,
        UNWELL,
        SILENT
    }

    private final HttpClient http;
    private final List<Known> bridges;

    BridgePool(Vertx vertx, ConferencingSettings settings) {
        this.http = vertx.createHttpClient();
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
                .min(Comparator.comparing((Known bridge) -> failed.contains(bridge.address))
                        .thenComparing(bridge -> !bridge.isUsable())
                        .thenComparingInt(bridge -> bridge.chosen.get()));
        choice.ifPresent(bridge -> bridge.chosen.incrementAndGet());
        return choice.map(bridge -> bridge.address);
    }

    /** Each bridge and how it is. */
    public Map<URI, Condition> conditions() {
        var all = new TreeMap<URI, Condition>();
        bridges.forEach(bridge -> all.put(bridge.address, bridge.condition));
        return all;
    }

    @Scheduled(
            every = "${court.conferencing.health-every:5s}",
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
                .setAbsoluteURI(bridge.address.toString().replaceAll("/+$", "") + HEALTH);
        return Uni.createFrom()
                .completionStage(() -> http.request(request)
                        .compose(prepared -> prepared.send())
                        .map(response -> response.statusCode() == WELL ? Condition.WELL : Condition.UNWELL)
                        .otherwise(Condition.SILENT)
                        .toCompletionStage())
                .invoke(bridge::note)
                .replaceWithVoid();
    }

    /** A bridge, and what is known of it. */
    private static final class Known {
        private final URI address;
        /** How many conferences were put on it from here. */
        private final AtomicInteger chosen = new AtomicInteger();

        private volatile Condition condition = Condition.NOT_ASKED;

        Known(URI address) {
            this.address = address;
        }

        void note(Condition answered) {
            if (condition != answered) {
                LOG.infof("bridge %s is %s", address, answered);
            }
            condition = answered;
        }

        boolean isUsable() {
            return switch (condition) {
                case NOT_ASKED, WELL -> true;
                case UNWELL, SILENT -> false;
            };
        }
    }
}
