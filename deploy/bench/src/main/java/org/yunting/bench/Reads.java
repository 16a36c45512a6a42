package org.yunting.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reading through the court, next to the bare select of the same row with the client the court itself uses: a person's own row, and the page of a
 * case, which the court gathers from nine selects.
 */
final class Reads implements AutoCloseable {
    private static final int CONCURRENCY = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final double AIM_PERCENT = 50;

    private final Vertx vertx = Vertx.vertx();
    private final Pool database;
    private final HttpClient http;
    private final String token;

    /**
     * Prepares both sides.
     *
     * @param database of the court
     * @param court its address
     * @param token of the person, who may see the case
     */
    Reads(PgConnectOptions database, URI court, String token) {
        this.database = PgBuilder.pool()
                .connectingTo(database.setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(CONCURRENCY))
                .using(vertx)
                .build();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(court.getHost())
                .setDefaultPort(court.getPort())
                .setMaxPoolSize(CONCURRENCY));
        this.token = token;
    }

    /** Rates of all, measured in turn so that what disturbs one disturbs the others. */
    List<Line> of(UUID person, UUID caseId) {
        Load row = new Load("Bare select of a person's row", () -> row("persons", person));
        Load ofPerson = new Load("GET /api/me, authorised", () -> answer("/api/me"));
        Load caseRow = new Load("Bare select of a case's row", () -> row("cases", caseId));
        Load ofCase = new Load("GET /api/cases/{case}, authorised", () -> answer("/api/cases/" + caseId));
        Load open = new Load("GET /api/court, open to all, no select", () -> answer("/api/court"));
        Map<Load, Double> rates = medians(List.of(row, ofPerson, caseRow, ofCase, open));
        Stream<Line> each =
                rates.entrySet().stream().map(rate -> Line.plain(rate.getKey().what(), rate.getValue(), "/s"));
        Stream<Line> ratios = Stream.of(
                Line.atLeast(
                        AIM_PERCENT,
                        "One row through the court, of the bare select",
                        percent(rates, ofPerson, row),
                        "%"),
                Line.plain("HTTP and the bare select, one after the other", together(rates, open, row), "/s"),
                Line.plain(
                        "Of the bare select, what HTTP leaves at all",
                        100 * together(rates, open, row) / rates.getOrDefault(row, 0.0),
                        "%"),
                Line.plain(
                        "One row through the court, of HTTP and the bare select",
                        100 * rates.getOrDefault(ofPerson, 0.0) / together(rates, open, row),
                        "%"),
                Line.plain("Page of a case, of the bare select", percent(rates, ofCase, caseRow), "%"));
        return Stream.concat(each, ratios).toList();
    }

    private static double percent(Map<Load, Double> rates, Load part, Load whole) {
        return 100 * rates.getOrDefault(part, 0.0) / rates.getOrDefault(whole, 0.0);
    }

    /**
     * How often a second this machine could do both, each after the other: load generator, court and database share its cores, so the costs add up. It is
     * what a court would reach that verified no token and mapped no row.
     */
    private static double together(Map<Load, Double> rates, Load one, Load other) {
        return 1 / (1 / rates.getOrDefault(one, 0.0) + 1 / rates.getOrDefault(other, 0.0));
    }

    private static Map<Load, Double> medians(List<Load> loads) {
        loads.forEach(load -> load.ratePerSecond(CONCURRENCY, WARM_UP));
        Map<Load, List<Double>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            loads.forEach(load -> rounds.computeIfAbsent(load, first -> new ArrayList<>())
                    .add(load.ratePerSecond(CONCURRENCY, ROUND)));
        }
        Map<Load, Double> medians = new LinkedHashMap<>();
        rounds.forEach((load, rates) -> medians.put(load, Statistics.median(rates)));
        return medians;
    }

    @Override
    public void close() {
        database.close();
        http.close();
        vertx.close();
    }

    private Future<Void> row(String table, UUID id) {
        return database.preparedQuery("select * from " + table + " where id = $1")
                .execute(Tuple.of(id))
                .compose(rows -> rows.size() == 1
                        ? Future.succeededFuture()
                        : Future.failedFuture("not in " + table + ": " + id));
    }

    private Future<Void> answer(String path) {
        return http.request(HttpMethod.GET, path)
                .compose(request ->
                        request.putHeader("Authorization", "Bearer " + token).send())
                .compose(response -> {
                    if (response.statusCode() != 200) {
                        return Future.failedFuture(path + " answered " + response.statusCode());
                    }
                    return response.body().mapEmpty();
                });
    }
}
