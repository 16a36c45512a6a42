package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A session of judge, clerk and two parties in which the plaintiff has an open microphone, and what is kept of it. */
final class SpokenSession implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final HearingFixture fixture = HearingFixture.acceptedCase();
    private final List<BrowserPage> pages = new ArrayList<>();
    final UUID hearing = fixture.hearing();
    final BrowserPage judge;
    final BrowserPage clerk;
    final BrowserPage plaintiff;
    final Voice voice;

    SpokenSession() throws Exception {
        judge = enters(judgeLi());
        judge.does("open-waiting-room");
        clerk = enters(clerkChen());
        plaintiff = enters(lin());
        enters(wu());
        judge.does("admit", "persons", new JsonArray(List.of(id(lin()), id(wu()))));
        judge.does("open-session");
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        voice = Voice.of(plaintiff, plaintiff.awaits("offer"), 7_001);
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "off"));
        plaintiff.says(
                new JsonObject().put("type", "quality").put("verdict", "good").put("picture", "full"));
        plaintiff.settles();
    }

    @Override
    public void close() {
        voice.close();
        pages.forEach(BrowserPage::close);
    }

    /** Whoever entered, in that order. */
    List<BrowserPage> pages() {
        return List.copyOf(pages);
    }

    String id(Someone someone) {
        return fixture.idOf(someone).toString();
    }

    /** The plaintiff speaks, and so much of it is recorded. */
    void records(Duration time) throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        judge.does("stop-recording");
    }

    void awaitsConnected() {
        BridgeServer.awaitsExport(hearing, true);
    }

    void awaitsDisconnected() {
        BridgeServer.awaitsExport(hearing, false);
    }

    /** What the state of a room says of the recording; empty before the session. */
    static JsonObject recordingIn(JsonObject state) {
        var recording = state.getJsonObject("recording");
        return recording == null ? new JsonObject() : recording;
    }

    /** The plaintiff's track, once what was kept of it is as wanted. */
    JsonObject awaitsTrack(Predicate<JsonArray> segments) {
        var tracks = awaits(
                () -> recording(judgeLi()).getJsonArray("tracks"),
                found ->
                        !found.isEmpty() && segments.test(found.getJsonObject(0).getJsonArray("segments")));
        return tracks.getJsonObject(0);
    }

    String firstSegment() {
        return awaitsTrack(segments -> !segments.isEmpty())
                .getJsonArray("segments")
                .getJsonObject(0)
                .getString("id");
    }

    JsonObject recording(Someone reader) {
        var answer = reader.asks().get("/api/hearings/" + hearing + "/recording");
        answer.then().statusCode(200);
        return new JsonObject(answer.asString());
    }

    /** The secret that the recorder's address has in it. */
    String secret() {
        return CourtDatabase.texts("select secret from recorders where hearing_id = '" + hearing + "'")
                .getFirst();
    }

    static <T> T awaits(Supplier<T> read, Predicate<T> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var seen = read.get();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as("not yet: %s", seen).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            seen = read.get();
        }
        return seen;
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
