package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A hearing before which lines are tested, the pages on which they are, and what is read of it afterwards. */
final class LineTesting {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Set<String> conferencesBefore;
    final HearingFixture fixture;
    final UUID hearing;
    final UUID lin;

    LineTesting() {
        execute("delete from room_tickets where place = 'line-test'; delete from line_tests");
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        conferencesBefore = Set.copyOf(conferences());
    }

    void close() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    /** Somebody's page as far as the devices are at hand. */
    BrowserPage begins(Someone someone) {
        var page = enters(someone);
        page.says(new JsonObject().put("type", "media-ready"));
        return page;
    }

    BrowserPage enters(Someone someone) {
        var page = keep(BrowserPage.open());
        page.enter(ticket(someone).then().statusCode(201).extract().path("ticket"));
        page.awaits("welcome");
        return page;
    }

    void tests(Someone someone, JsonObject measured) {
        var page = enters(someone);
        page.says(measured);
        page.awaits("line-test-result");
        assertThat(page.closeCode()).isEqualTo(4412);
    }

    Response ticket(Someone someone) {
        return someone.asks().post(path());
    }

    Response settles(Someone someone, String note) {
        return someone.sends(Map.of("note", note)).post(path() + "/" + lin + "/settlement");
    }

    ValidatableResponse listed(Someone reader) {
        return reader.asks().get(path()).then().statusCode(200);
    }

    static ValidatableResponse tasks(Someone reader) {
        return reader.asks().get("/api/line-tests").then().statusCode(200);
    }

    String path() {
        return "/api/hearings/" + hearing + "/line-tests";
    }

    <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    UUID conferenceOfTheTest() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = conferences().stream()
                    .filter(room -> !conferencesBefore.contains(room) && !room.equals(hearing.toString()))
                    .findFirst();
            if (found.isPresent()) {
                return UUID.fromString(found.get());
            }
        }
        throw new AssertionError("no conference is kept");
    }

    static List<String> conferences() {
        return texts("select room from conferences");
    }

    static boolean isSending(JsonObject message) {
        return "line-test-offer".equals(message.getString("type")) && "sending".equals(message.getString("end"));
    }

    static boolean isListening(JsonObject message) {
        return "line-test-offer".equals(message.getString("type")) && "listening".equals(message.getString("end"));
    }

    static JsonObject measured(String speaker, double loss) {
        var figures = new JsonObject()
                .put("microphone", "ready")
                .put("microphoneLevel", 60)
                .put("camera", "ready")
                .put("speaker", speaker)
                .put("connected", true)
                .put("path", "udp")
                .put("lossShare", loss)
                .put("roundTripMs", 80)
                .put("jitterMs", 4)
                .put("sentKbps", 900)
                .put("receivedKbps", 880)
                .put("sentHeight", 720)
                .put("receivedHeight", 720)
                .put("soundReturned", true)
                .put("firstPictureMs", 900)
                .put("device", "computer");
        return new JsonObject().put("type", "line-test-measured").put("measured", figures);
    }
}
