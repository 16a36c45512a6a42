package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.kernel.HearingId;

/** A side speaks apart in a break: on a conference of its own, heard by nobody else, recorded nowhere. */
@CourtTest
class PrivateRoomTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private UUID rossi;
    private String pass;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;
    private BrowserPage interpreter;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    @BeforeEach
    void open_a_session_with_an_interpreter() {
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        var summoned = Participation.ofInterpreter(hearing, wu);
        rossi = summoned.person();
        pass = summoned.pass();
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
        defendant = enters(Someone.wu());
        interpreter = keep(BrowserPage.enteredWith(pass));
        var all = List.of(lin.toString(), wu.toString(), rossi.toString());
        judge.does("admit", "persons", new JsonArray(all));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_side_is_on_a_conference_of_its_own_and_back_in_the_courtroom_when_the_session_goes_on() {
        everybodyWantsMedia();
        judge.does("start-recording");
        BridgeServer.awaitsEndpoints(hearing, PrivateRoomTest::threeAndTheRecorder);
        BridgeServer.awaitsExport(hearing, true);
        judge.does("pause", "reason", "当事人要求与翻译单独商量");
        defendant.forgets();
        plaintiff.forgets();

        judge.does("open-private-room", "side", "defendant", "interpreters", true);

        var room = roomIn(plaintiff.awaitsState(PrivateRoomTest::hasRoom));
        assertThat(room.getJsonArray("members").stream()).containsExactlyInAnyOrder(wu.toString(), rossi.toString());
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2);
        BridgeServer.awaitsExport(nameOf(room), false);
        var offer = defendant.awaits(message -> "defendant".equals(message.getString("privateRoom")));
        assertThat(offer.getLong("serial")).isGreaterThan(1_000_000_000_000L);
        plaintiff.settles();
        assertThat(plaintiff.heard()).noneMatch(message -> "defendant".equals(message.getString("privateRoom")));

        judge.does("resume");
        BridgeServer.awaitsEndpoints(hearing, PrivateRoomTest::threeAndTheRecorder);
        BridgeServer.awaitsEndpoints(nameOf(room), JsonObject::isEmpty);
        assertThat(HearingFixture.recordKinds(hearing))
                .endsWith(
                        "hearing-paused",
                        "private-room-opened",
                        "private-room-entered",
                        "private-room-entered",
                        "private-room-ended",
                        "hearing-resumed");
    }

    @Test
    void nobody_but_the_bench_opens_or_recalls_a_private_room_and_none_is_opened_while_the_court_sits() {
        assertThat(BrowserPage.refusalIn(judge.asks("open-private-room", "side", "bench", "interpreters", false)))
                .isEqualTo("hearing-act-not-lawful-now");
        judge.does("pause", "reason", "休息");
        for (var wrong : List.of(plaintiff, defendant, interpreter)) {
            assertThat(BrowserPage.refusalIn(
                            wrong.asks("open-private-room", "side", "defendant", "interpreters", true)))
                    .isEqualTo("hearing-act-of-the-bench");
        }
        assertThat(BrowserPage.refusalIn(judge.asks("open-private-room", "side", "plaintiff", "interpreters", true)))
                .isEqualTo("hearing-private-room-of-one");
        judge.does("open-private-room", "side", "defendant", "interpreters", true);
        plaintiff.forgets();
        defendant.forgets();

        assertThat(BrowserPage.refusalIn(plaintiff.asks("leave-private-room"))).isEqualTo("hearing-no-private-room");
        assertThat(BrowserPage.refusalIn(plaintiff.asks("recall-private-room", "side", "defendant")))
                .isEqualTo("hearing-act-of-the-bench");
        defendant.settles();
        assertThat(defendant.heard())
                .noneMatch(message -> message.getString("type").startsWith("act-"));
        defendant.does("leave-private-room");
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("private-room-left", "private-room-ended");
    }

    @Test
    void whoever_comes_back_after_a_lost_line_is_in_the_private_room_still() {
        everybodyWantsMedia();
        judge.does("pause", "reason", "休息");
        judge.does("open-private-room", "side", "defendant", "interpreters", true);
        var room = roomIn(judge.awaitsState(PrivateRoomTest::hasRoom));
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2);
        defendant.loses();

        var phone = enters(Someone.wu());
        phone.says(new JsonObject().put("type", "media-ready"));

        assertThat(phone.awaits("offer").getString("privateRoom")).isEqualTo("defendant");
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2);
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
    }

    @Test
    void a_court_that_comes_back_takes_the_private_room_up_and_ends_it_as_before() {
        everybodyWantsMedia();
        judge.does("pause", "reason", "休息");
        judge.does("open-private-room", "side", "defendant", "interpreters", true);
        var room = roomIn(judge.awaitsState(PrivateRoomTest::hasRoom));
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2);
        var held = live.find(new HearingId(hearing)).orElseThrow();

        held.everyMedia().forEach(media -> media.focus().detach());
        live.forget(held.hearing());
        tellRoom.resume(held.hearing()).await().indefinitely();
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2);

        judge.does("recall-private-room", "side", "defendant");
        BridgeServer.awaitsEndpoints(nameOf(room), JsonObject::isEmpty);
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 3);
    }

    @Test
    void a_side_that_was_muted_speaks_freely_in_its_own_room_and_is_muted_when_it_comes_back() {
        everybodyWantsMedia();
        judge.does("mute-all");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 3 && mutedIn(endpoints) == 2);
        judge.does("pause", "reason", "休息");

        judge.does("open-private-room", "side", "defendant", "interpreters", true);
        var room = roomIn(judge.awaitsState(PrivateRoomTest::hasRoom));
        BridgeServer.awaitsEndpoints(nameOf(room), endpoints -> endpoints.size() == 2 && mutedIn(endpoints) == 0);
        judge.does("resume");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 3 && mutedIn(endpoints) == 2);
    }

    private void everybodyWantsMedia() {
        for (var page : List.of(plaintiff, defendant, interpreter)) {
            page.says(new JsonObject().put("type", "media-ready"));
            page.awaits("offer");
        }
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 3);
    }

    private UUID nameOf(JsonObject room) {
        var since = Instant.parse(room.getString("since"));
        return PrivateMedia.nameOf(new HearingId(hearing), new PrivateRoom(Side.DEFENDANT, since));
    }

    /** The recorder takes in the pictures as an endpoint of its own, while the session is recorded. */
    private static boolean threeAndTheRecorder(JsonObject endpoints) {
        return endpoints.size() == 4;
    }

    private static boolean hasRoom(JsonObject state) {
        return !state.getJsonArray("privateRooms").isEmpty();
    }

    private static JsonObject roomIn(JsonObject state) {
        return state.getJsonArray("privateRooms").getJsonObject(0);
    }

    private static long mutedIn(JsonObject endpoints) {
        return endpoints.fieldNames().stream()
                .filter(id -> endpoints.getJsonObject(id).getBoolean("audioMuted"))
                .count();
    }

    private BrowserPage enters(Someone someone) {
        return keep(BrowserPage.entered(hearing, someone));
    }

    private BrowserPage keep(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
