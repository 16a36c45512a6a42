package org.yunting.api.conferencing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.conferencing.BridgePool.Condition;
import org.yunting.api.conferencing.BridgePool.ConditionChanged;

/** Which bridge a hearing is put on, by what bridges say of themselves. */
class BridgePoolTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<ConditionChanged> changes = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_one_with_the_fewest_people_is_chosen() {
        var busy = bridgeSaying(well().put("participants", 9));
        var quiet = bridgeSaying(well().put("participants", 2));

        assertThat(poolOf(null, busy, quiet).choose(Set.of())).contains(quiet);
    }

    @Test
    void hearings_put_on_it_since_it_was_asked_count() {
        var one = bridgeSaying(well());
        var other = bridgeSaying(well());
        var pool = poolOf(null, one, other);

        var chosen = Stream.generate(() -> pool.choose(Set.of()).orElseThrow()).limit(4);

        assertThat(chosen).containsExactly(one, other, one, other);
    }

    @Test
    void one_that_drains_gets_nothing_while_another_takes_hearings() {
        var draining = bridgeSaying(well().put("drain", true));
        var full = bridgeSaying(well().put("participants", 40).put("stress_level", 1.3));
        var pool = poolOf(null, draining, full);

        assertThat(pool.choose(Set.of())).contains(full);
        assertThat(pool.conditions()).containsEntry(draining, Condition.DRAINING);
        assertThat(pool.choose(Set.of(full))).contains(draining);
    }

    @Test
    void a_house_that_drains_as_a_whole_begins_no_hearing_and_lets_none_fall() {
        var one = bridgeSaying(well().put("drain", true));
        var other = bridgeSaying(well().put("drain", true));
        var pool = poolOf(null, one, other);

        assertThat(pool.choose(Set.of())).isEmpty();
        assertThat(pool.choose(Set.of(one))).contains(other);
        assertThat(pool.isToBeLeft(one)).isFalse();
    }

    @Test
    void one_that_drains_is_to_be_left_where_another_takes_hearings_and_it_is_told() {
        var draining = bridgeSaying(well().put("drain", true));
        var other = bridgeSaying(well());
        var pool = poolOf(null, draining, other);

        assertThat(pool.isToBeLeft(draining)).isTrue();
        assertThat(pool.isToBeLeft(other)).isFalse();
        assertThat(changes).contains(new ConditionChanged(draining, Condition.DRAINING));
    }

    @Test
    void one_whose_machine_is_at_its_limit_is_passed_over() {
        var tired = bridgeSaying(well().put("stress_level", 0.9));
        var fresh = bridgeSaying(well().put("stress_level", 0.3).put("participants", 12));

        assertThat(poolOf(null, tired, fresh).choose(Set.of())).contains(fresh);
    }

    @Test
    void the_courts_region_goes_before_load() {
        var near = bridgeSaying(well().put("region", "cn-east").put("participants", 12));
        var far = bridgeSaying(well().put("region", "eu-south"));

        assertThat(poolOf("cn-east", far, near).choose(Set.of())).contains(near);
    }

    @Test
    void one_that_is_gone_or_talks_nonsense_is_tried_only_when_there_is_no_other() {
        var gone = URI.create("http://127.0.0.1:1");
        var mad = bridgeAnswering("well, well");
        var busy = bridgeSaying(well().put("participants", 30));
        var pool = poolOf(null, gone, mad, busy);

        assertThat(pool.choose(Set.of())).contains(busy);
        assertThat(pool.conditions()).containsEntry(gone, Condition.SILENT).containsEntry(mad, Condition.UNWELL);
        assertThat(pool.choose(Set.of(busy))).isPresent();
    }

    @Test
    void without_bridges_none_is_chosen() {
        assertThat(poolOf(null).choose(Set.of())).isEmpty();
    }

    private static JsonObject well() {
        return new JsonObject().put("healthy", true).put("participants", 0).put("stress_level", 0.1);
    }

    private URI bridgeSaying(JsonObject statistics) {
        return bridgeAnswering(statistics.encode());
    }

    private URI bridgeAnswering(String body) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end(body))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private BridgePool poolOf(@Nullable String region, URI... bridges) {
        var pool = new BridgePool(vertx, settings(region, Arrays.asList(bridges)), changes::add);
        pool.askAll().await().indefinitely();
        return pool;
    }

    private static ConferencingSettings settings(@Nullable String region, List<URI> bridges) {
        return new ConferencingSettings() {
            @Override
            public Optional<List<URI>> bridges() {
                return Optional.of(bridges);
            }

            @Override
            public Optional<String> region() {
                return Optional.ofNullable(region);
            }

            @Override
            public Duration healthEvery() {
                return Duration.ofSeconds(2);
            }
        };
    }
}
