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
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ten thousand open asynchronous trials: what falls due in one minute, and the pages of a party. The trials are written into the database in states that the
 * court itself could have stored; whatever is measured is done by the court.
 */
final class Trials implements AutoCloseable {
    private static final int MINUTES_MEASURED = 5;
    private static final int UNTIL_THE_MINUTE = 10;
    private static final double DUE_AIM_SECONDS = 5;
    private static final double PAGE_AIM_MILLIS = 50;
    private static final int PAGES_PER_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Neither in Qingtian nor in Rome is it night then, so that reminders fall where they are put. */
    private static final LocalTime EVERYBODY_AWAKE = LocalTime.of(8, 30);

    /** Of the timer that the court keeps of its due work. */
    private static final Pattern DUE_WORK =
            Pattern.compile("(?m)^court_trials_due_work_seconds_(count|sum)\\{[^}]*} (\\S+)$");

    private static final String DUE_LEFT = """
            select count(*) from asynctrials t join bench_due d on d.trial_id = t.id, demo_clock
            where (t.due_at <= now() + make_interval(secs => offset_seconds) and not end_noted
               or remind_at <= now() + make_interval(secs => offset_seconds))""";

    private final Vertx vertx = Vertx.vertx();
    private final Pool database;
    private final HttpClient http;
    private final CourtClient clerk;
    private final CourtClient plaintiff;

    /**
     * Prepares both sides.
     *
     * @param database of the court
     * @param court its address
     * @param clerk who moves the clock
     * @param plaintiff of the founding case, who has two hundred of the trials
     */
    Trials(PgConnectOptions database, URI court, CourtClient clerk, CourtClient plaintiff) {
        this.database = PgBuilder.pool()
                .connectingTo(database)
                .with(new PoolOptions().setMaxSize(1))
                .using(vertx)
                .build();
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(court.getHost()).setDefaultPort(court.getPort()));
        this.clerk = clerk;
        this.plaintiff = plaintiff;
    }

    /** Fills the court, then measures pages and due work. */
    List<Line> measure() throws IOException, InterruptedException {
        clerk.moveClock(minutesUntilAwake());
        UUID demo = UUID.fromString(plaintiff.self());
        run("open-trials.sql", Map.of("founding", plaintiff.firstIn("/api/cases"), "demo", demo.toString()));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.plain("Open asynchronous trials", number("select count(*) from asynctrials"), ""));
        lines.addAll(pages(demo));
        lines.addAll(dueMinutes());
        return lines;
    }

    private List<Line> pages(UUID person) throws InterruptedException {
        List<UUID> cases = new ArrayList<>();
        rows("select t.case_id from asynctrials t join parties p on p.case_id = t.case_id where p.person_id = '"
                        + person + "' order by t.id")
                .forEach(row -> cases.add(row.getUUID(0)));
        List<Line> lines = new ArrayList<>();
        for (String page : List.of("/api/cases/{case}/trial", "/api/cases/{case}")) {
            var load = new PacedLoad(
                    vertx,
                    turn -> answer(page.replace(
                            "{case}", cases.get(turn % cases.size()).toString())));
            load.millis(PAGES_PER_SECOND, WARM_UP);
            List<Double> millis = load.millis(PAGES_PER_SECOND, MEASURED);
            lines.add(Line.plain("GET " + page + ", p50", Statistics.percentile(50, millis), "ms"));
            lines.add(Line.atMost(PAGE_AIM_MILLIS, "GET " + page + ", p95", Statistics.percentile(95, millis), "ms"));
        }
        return lines;
    }

    private List<Line> dueMinutes() throws IOException, InterruptedException {
        double due = number("select count(*) from bench_due");
        List<Double> seconds = new ArrayList<>();
        List<Double> untilTold = new ArrayList<>();
        for (int minute = 0; minute < MINUTES_MEASURED; minute++) {
            DueWork before = dueWork();
            run("due-minute.sql", Map.of("minutes", Integer.toString(UNTIL_THE_MINUTE)));
            clerk.moveClock(UNTIL_THE_MINUTE + 2);
            await(DUE_LEFT);
            long done = System.nanoTime();
            seconds.add(dueWorkAfter(before));
            await("select count(*) from outbox_messages where delivered_at is null");
            untilTold.add((System.nanoTime() - done) / 1e9);
        }
        return List.of(
                Line.plain("Due in one minute: reminders and ends of windows", due, ""),
                Line.plain("Due work of the first minute after the start", seconds.getFirst(), "s"),
                Line.atMost(
                        DUE_AIM_SECONDS,
                        "Due work of one minute, median of " + MINUTES_MEASURED,
                        Statistics.median(seconds),
                        "s"),
                Line.plain("From then until everybody has been told, median", Statistics.median(untilTold), "s"));
    }

    /** What the court's timer of its due work says: how often it looked, and how long that took altogether. */
    private record DueWork(double looks, double seconds) {}

    private DueWork dueWork() throws IOException, InterruptedException {
        double looks = 0;
        double seconds = 0;
        for (MatchResult line :
                DUE_WORK.matcher(clerk.read("/q/metrics")).results().toList()) {
            double value = Double.parseDouble(line.group(2));
            if (line.group(1).equals("count")) {
                looks += value;
            } else {
                seconds += value;
            }
        }
        return new DueWork(looks, seconds);
    }

    /** The time of the looks since then, once the one that did the work has ended. A look that finds nothing takes some milliseconds. */
    private double dueWorkAfter(DueWork before) throws IOException, InterruptedException {
        DueWork after = dueWork();
        while (after.looks() == before.looks() || after.seconds() - before.seconds() < LOOK.toMillis() / 1e3) {
            Thread.sleep(LOOK);
            after = dueWork();
        }
        return after.seconds() - before.seconds();
    }

    private int minutesUntilAwake() {
        OffsetDateTime now = courtNow();
        OffsetDateTime next = now.with(EVERYBODY_AWAKE);
        return (int) Duration.between(now, next.isAfter(now) ? next : next.plusDays(1))
                        .toMinutes()
                + 1;
    }

    private OffsetDateTime courtNow() {
        return rows("select now() + make_interval(secs => offset_seconds) from demo_clock")
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Runs a script of this package, with what stands in braces replaced; {@code {now}} is the court's time. */
    private void run(String script, Map<String, String> parts) {
        String sql = text(script).replace("{now}", "timestamptz '" + courtNow() + "'");
        for (var part : parts.entrySet()) {
            sql = sql.replace("{" + part.getKey() + "}", part.getValue());
        }
        join(database.query(sql).execute());
    }

    private void await(String countOfWhatIsLeft) throws InterruptedException {
        while (number(countOfWhatIsLeft) > 0) {
            Thread.sleep(LOOK);
        }
    }

    private double number(String count) {
        return rows(count).iterator().next().getLong(0);
    }

    private RowSet<Row> rows(String query) {
        return join(database.preparedQuery(query).execute(Tuple.tuple()));
    }

    private Future<Void> answer(String path) {
        return http.request(HttpMethod.GET, path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + plaintiff.token())
                        .send())
                .compose(response -> response.statusCode() == 200
                        ? response.body().mapEmpty()
                        : Future.failedFuture(path + " answered " + response.statusCode()));
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static String text(String script) {
        try (InputStream stream = Objects.requireNonNull(Trials.class.getResourceAsStream(script), script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        database.close();
        http.close();
        vertx.close();
    }
}
