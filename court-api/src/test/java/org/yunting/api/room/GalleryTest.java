package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.LossCause;

/** The public listens and looks on: when the judge lets it, with nothing to say, and nothing of the parties in what it is told. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class GalleryTest {
    private static final Someone ZHAO = Someone.newcomer("zhao-observer");
    private static final Someone UNKNOWN = Someone.newcomer("qian-observer");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    @BeforeEach
    void open_a_public_session() {
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        execute("update persons set identity_state = 'verified' where id = '%s'".formatted(ZHAO.id()));
        judge = keep(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        plaintiff = keep(BrowserPage.entered(hearing, Someone.lin()));
        defendant = keep(BrowserPage.entered(hearing, Someone.wu()));
        var both = List.of(lin.toString(), fixture.idOf(Someone.wu()).toString());
        judge.does("admit", "persons", new JsonArray(both));
        judge.does("open-session");
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "on"));
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        plaintiff.awaits("offer");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void somebody_whom_the_court_knows_looks_on_once_the_judge_has_opened_the_gallery() {
        assertThat(codeOf(ticket(ZHAO))).isEqualTo("hearing-gallery-not-open");
        assertThat(door(ZHAO).jsonPath().getString("notNow")).isEqualTo("hearing-gallery-not-open");
        judge.does("open-gallery");
        assertThat(door(ZHAO).jsonPath().getString("notNow")).isNull();

        var observer = comesToLookOn();

        assertThat(observer.awaits("welcome").getJsonObject("you").getString("capacity"))
                .isEqualTo("observer");
        var seen = observer.awaits("gallery");
        assertThat(seen.getJsonArray("seats")).hasSize(3);
        assertThat(seatOf("plaintiff", seen).getString("name")).isNull();
        assertThat(seatOf("judge", seen).getString("name")).isNotBlank();
        observer.says(new JsonObject().put("type", "media-ready"));
        assertThat(observer.awaits("offer").getString("sdp")).doesNotContain("a=recvonly");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2 && anyMuted(endpoints));
        plaintiff.awaitsState(state -> observersIn(state) == 1);
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("gallery-opened");
    }

    @Test
    void for_a_passage_the_judge_closes_it_at_the_bridge_with_the_ground_on_record_and_opens_it_again() {
        judge.does("open-gallery");
        var observer = comesToLookOn();
        observer.says(new JsonObject().put("type", "media-ready"));
        observer.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);

        judge.does("close-gallery", "ground", "privacy", "reason", "涉及个人隐私");

        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        var seen = observer.awaits(message -> "closed".equals(galleryIn(message)));
        assertThat(seen.getJsonArray("seats")).isEmpty();
        assertThat(seen.getJsonObject("hearing").getString("ground")).isEqualTo("privacy");
        assertThat(seen.encode()).doesNotContain("涉及个人隐私");
        assertThat(codeOf(ticket(ZHAO))).isEqualTo("hearing-gallery-not-open");
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("gallery-opened", "gallery-closed");
        observer.forgets();
        judge.does("open-gallery");
        observer.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);
    }

    @Test
    void what_is_stated_in_writing_the_public_reads_as_it_would_have_heard_it_and_nothing_from_a_closed_passage() {
        plaintiff.does("state-in-writing", "text", "开放之前。");
        judge.does("open-gallery");
        plaintiff.does("state-in-writing", "text", "公开的陈述。");
        var observer = comesToLookOn();
        judge.does("state-in-writing", "text", "请被告回答。");
        assertThat(statedIn(observer.awaits(message -> statedIn(message).size() == 2)))
                .containsExactly("公开的陈述。", "请被告回答。");
        assertThat(observer.heard())
                .allSatisfy(message -> assertThat(message.encode()).doesNotContain("开放之前", nameOf(Someone.lin())));

        judge.does("close-gallery", "ground", "privacy", "reason", "涉及个人隐私");
        observer.awaits(message -> "closed".equals(galleryIn(message)));
        observer.forgets();
        defendant.does("state-in-writing", "text", "不公开的陈述。");
        judge.does("open-gallery");

        assertThat(statedIn(observer.awaits(message -> "open".equals(galleryIn(message)))))
                .isEmpty();
        assertThat(observer.heard()).noneMatch(message -> message.encode().contains("不公开"));
    }

    @Test
    void in_a_break_and_after_the_end_nobody_looks_on() {
        judge.does("open-gallery");
        var observer = comesToLookOn();
        observer.says(new JsonObject().put("type", "media-ready"));
        observer.awaits("offer");

        judge.does("pause", "reason", "休庭");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        judge.does("resume");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);
        judge.does("close");

        assertThat(observer.closeCode()).isEqualTo(4410);
    }

    @Test
    void nothing_that_the_gallery_is_told_names_a_party_or_speaks_of_a_private_room() {
        var clerk = keep(BrowserPage.entered(hearing, Someone.clerkChen()));
        for (var bench : List.of(judge, clerk)) {
            bench.says(new JsonObject().put("type", "media-ready"));
            bench.awaits("offer");
        }
        judge.does("open-gallery");
        var observer = comesToLookOn();
        observer.says(new JsonObject().put("type", "media-ready"));
        observer.awaits("offer");

        judge.does("pause", "reason", "评议");
        judge.does("open-private-room", "side", "bench", "interpreters", false);
        judge.awaits(message -> "bench".equals(message.getString("privateRoom")));
        observer.settles();

        var paused =
                observer.awaits(message -> "paused".equals(hearingIn(message).getString("state")));
        assertThat(paused.getJsonArray("seats")).isEmpty();
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        assertThat(observer.heard()).allSatisfy(message -> {
            assertThat(message.getString("type")).isIn("welcome", "gallery", "offer", "speaker", "pong");
            assertThat(message.getString("privateRoom")).isNull();
            assertThat(message.encode())
                    .doesNotContain(nameOf(Someone.lin()), nameOf(Someone.wu()), "评议", "privateRooms", "mutedByCourt");
        });
    }

    @Test
    void who_looked_on_and_until_when_stands_in_a_log_of_the_court_also_when_the_hearing_ends() {
        judge.does("open-gallery");
        var first = comesToLookOn();
        var second = comesToLookOn();
        assertThat(first.closeCode()).isEqualTo(4409);

        judge.does("close");

        assertThat(second.closeCode()).isEqualTo(4410);
        var visits =
                "select v.person_id from gallery_visits v join gallery_visit_ends e on e.visit_id = v.id where v.hearing_id = '%s'"
                        .formatted(hearing);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (texts(visits).size() < 2 && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(texts(visits)).containsExactly(ZHAO.id(), ZHAO.id());
    }

    @Test
    void where_the_bridge_has_no_room_left_whoever_looks_on_makes_room_for_whoever_takes_part() {
        judge.does("open-gallery");
        var observer = comesToLookOn();
        observer.says(new JsonObject().put("type", "media-ready"));
        observer.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);
        var room = live.find(new HearingId(hearing)).orElseThrow();
        var media = room.media().orElseThrow();
        var hers = media.endpointOf(new PersonId(lin)).orElseThrow();
        plaintiff.forgets();

        tellRoom.dropped(room, media, hers, LossCause.BRIDGE_FULL);

        plaintiff.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1 && !anyMuted(endpoints));
        observer.forgets();
        observer.says(new JsonObject().put("type", "media-restart"));
        observer.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2 && anyMuted(endpoints));
    }

    @Test
    void whoever_was_summoned_whom_the_court_does_not_know_or_who_is_nobody_does_not_look_on() {
        judge.does("open-gallery");

        for (var summoned : List.of(Someone.lin(), Someone.judgeLi(), Someone.clerkChen())) {
            assertThat(codeOf(ticket(summoned))).isEqualTo("hearing-summoned-do-not-look-on");
            assertThat(codeOf(door(summoned))).isEqualTo("hearing-summoned-do-not-look-on");
        }
        assertThat(codeOf(ticket(UNKNOWN))).isEqualTo("hearing-observer-unknown");
        assertThat(door(UNKNOWN).jsonPath().getString("notNow")).isEqualTo("hearing-observer-unknown");
        assertThat(Someone.nobody().post(path("gallery-tickets")).statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_but_the_presiding_judge_opens_or_closes_it() {
        var clerk = keep(BrowserPage.entered(hearing, Someone.clerkChen()));
        for (var wrong : List.of(clerk, plaintiff, defendant)) {
            assertThat(BrowserPage.refusalIn(wrong.asks("open-gallery"))).isEqualTo("hearing-not-presiding");
        }
        judge.does("open-gallery");
        assertThat(BrowserPage.refusalIn(clerk.asks("close-gallery", "ground", "divorce", "reason", "当事人申请")))
                .isEqualTo("hearing-not-presiding");
    }

    @Test
    void whoever_looks_on_has_nothing_to_say_and_disturbs_nobody() {
        judge.does("open-gallery");
        var observer = comesToLookOn();

        plaintiff.awaitsState(state -> observersIn(state) == 1);
        plaintiff.forgets();
        assertThat(BrowserPage.refusalIn(observer.asks("close"))).isEqualTo("hearing-not-summoned");
        observer.says(new JsonObject().put("type", "hand").put("raised", true));

        assertThat(observer.closeCode()).isEqualTo(4400);
        plaintiff.awaitsState(state -> observersIn(state) == 0
                && "open".equals(state.getJsonObject("gallery").getString("state")));
        judge.settles();
        assertThat(judge.isOpen()).isTrue();
    }

    @Test
    void a_second_page_of_the_same_person_takes_the_place_of_the_first() {
        judge.does("open-gallery");
        var first = comesToLookOn();
        plaintiff.awaitsState(state -> observersIn(state) == 1);
        plaintiff.forgets();

        comesToLookOn();

        assertThat(first.closeCode()).isEqualTo(4409);
        plaintiff.settles();
        assertThat(plaintiff.heard()).allMatch(message -> observersIn(message) < 2);
    }

    private BrowserPage comesToLookOn() {
        var page = keep(BrowserPage.open());
        page.enter(ticket(ZHAO).then().statusCode(201).extract().path("ticket"));
        page.awaits("gallery");
        return page;
    }

    private BrowserPage keep(BrowserPage page) {
        pages.add(page);
        return page;
    }

    private Response ticket(Someone someone) {
        return someone.asks().post(path("gallery-tickets"));
    }

    private Response door(Someone someone) {
        return someone.asks().get(path("gallery"));
    }

    private String path(String what) {
        return "/api/hearings/" + hearing + "/" + what;
    }

    private static String codeOf(Response response) {
        return response.jsonPath().getString("code");
    }

    private static int observersIn(JsonObject state) {
        var gallery = state.getJsonObject("gallery");
        return gallery == null ? 0 : gallery.getInteger("observers");
    }

    private static List<String> statedIn(JsonObject message) {
        return message.getJsonArray("statements", new JsonArray()).stream()
                .map(stated -> ((JsonObject) stated).getString("text"))
                .toList();
    }

    private static String galleryIn(JsonObject message) {
        return hearingIn(message).getString("gallery", "");
    }

    /** What the public reads of the hearing; empty in a message about something else. */
    private static JsonObject hearingIn(JsonObject message) {
        return "gallery".equals(message.getString("type")) ? message.getJsonObject("hearing") : new JsonObject();
    }

    private static String nameOf(Someone someone) {
        return someone.asks().get("/api/me").path("displayName");
    }

    private static JsonObject seatOf(String capacity, JsonObject seen) {
        return seen.getJsonArray("seats").stream()
                .map(JsonObject.class::cast)
                .filter(seat -> capacity.equals(seat.getString("capacity")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean anyMuted(JsonObject endpoints) {
        return endpoints.stream()
                .map(endpoint -> (JsonObject) endpoint.getValue())
                .anyMatch(endpoint -> endpoint.getBoolean("audioMuted") && endpoint.getBoolean("videoMuted"));
    }
}
