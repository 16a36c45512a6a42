package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.LossCause;

/** What the court tells the bridge, and what the bridge makes of it. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomMediaTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage plaintiff;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    @BeforeEach
    void open_the_waiting_room() {
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void an_offer_comes_with_admission_and_not_before() {
        wantsMedia(plaintiff);
        plaintiff.settles();
        assertThat(plaintiff.heard())
                .noneMatch(message -> message.getString("type").equals("offer"));

        admit();

        var offer = plaintiff.awaits("offer");
        assertThat(offer.getString("sdp")).startsWith("v=0").contains("m=audio", "m=video");
        assertThat(offer.getLong("serial")).isPositive();
        assertThat(offer.getLong("connection")).isPositive();
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
    }

    @Test
    void an_answer_that_cannot_be_read_is_refused_to_that_person_alone() {
        wantsMedia(plaintiff);
        admit();
        var serial = plaintiff.awaits("offer").getLong("serial");

        plaintiff.says(
                new JsonObject().put("type", "answer").put("serial", serial).put("sdp", "garbage"));

        assertThat(plaintiff.closeCode()).isEqualTo(4400);
        assertThat(plaintiff.closeReason()).isEqualTo("sdp: cannot be read");
        judge.settles();
        assertThat(judge.isOpen()).isTrue();
    }

    @Test
    void an_answer_to_an_older_offer_is_ignored() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");

        plaintiff.says(new JsonObject().put("type", "answer").put("serial", 1).put("sdp", "garbage"));
        plaintiff.says(new JsonObject()
                .put("type", "answer")
                .put("serial", Long.MAX_VALUE)
                .put("sdp", "garbage"));

        plaintiff.settles();
        assertThat(plaintiff.isOpen()).isTrue();
    }

    @Test
    void mute_is_enforced_at_the_bridge_and_lifted_there() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");

        judge.does("mute", "person", lin.toString(), "kind", "audio");

        BridgeServer.awaitsEndpoints(
                hearing, endpoints -> muted(endpoints, "audioMuted") && !muted(endpoints, "videoMuted"));
        plaintiff.awaitsPerson(lin, entry -> entry.getJsonObject("mutedByCourt").getBoolean("audio"));
        judge.does("unmute", "person", lin.toString(), "kind", "audio");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> !endpoints.isEmpty() && !muted(endpoints, "audioMuted"));
    }

    @Test
    void who_is_admitted_while_all_are_muted_is_muted_at_the_bridge_on_arrival_and_lifted_with_the_rest() {
        wantsMedia(plaintiff);
        judge.does("mute-all");
        admit();

        plaintiff.awaits("offer");
        BridgeServer.awaitsEndpoints(
                hearing, endpoints -> muted(endpoints, "audioMuted") && !muted(endpoints, "videoMuted"));
        var seen = plaintiff.awaitsState(state -> isMuted(state, lin));
        assertThat(seen.getJsonObject("hearing").getString("silencedSince")).isNotNull();
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("everybody-muted", "person-admitted", "person-muted");

        judge.does("unmute-all");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> !endpoints.isEmpty() && !muted(endpoints, "audioMuted"));
        plaintiff.forgets();
        judge.does("put-back", "person", lin.toString());
        admit();
        assertThat(plaintiff
                        .awaitsState(state -> isIn("room", state, lin))
                        .getJsonObject("hearing")
                        .getString("silencedSince"))
                .isNull();
        BridgeServer.awaitsEndpoints(hearing, endpoints -> !endpoints.isEmpty() && !muted(endpoints, "audioMuted"));
    }

    @Test
    void who_comes_back_after_a_lost_line_while_all_are_muted_is_still_muted_at_the_bridge() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");
        judge.does("mute-all");
        plaintiff.loses();

        var phone = enters(Someone.lin());
        wantsMedia(phone);

        phone.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1 && muted(endpoints, "audioMuted"));
    }

    @Test
    void an_objection_silences_the_other_party_at_the_bridge_until_the_ruling() {
        wantsMedia(plaintiff);
        var defendant = enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        plaintiff.awaits("offer");
        judge.does("open-session");

        defendant.does("object", "ground", "irrelevant");

        BridgeServer.awaitsEndpoints(
                hearing, endpoints -> muted(endpoints, "audioMuted") && !muted(endpoints, "videoMuted"));
        judge.does("rule-on-objection", "ruling", "overruled", "reason", "");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> !endpoints.isEmpty() && !muted(endpoints, "audioMuted"));
    }

    @Test
    void whoever_has_no_place_on_the_bridge_is_told_with_the_bench_and_gets_one_by_themselves_when_there_is_one() {
        var defendant = enters(Someone.wu());
        wantsMedia(plaintiff);
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        plaintiff.awaits("offer");
        var room = live.find(new HearingId(hearing)).orElseThrow();
        var media = room.media().orElseThrow();
        defendant.forgets();

        tellRoom.dropped(room, media, media.endpointOf(new PersonId(lin)).orElseThrow(), LossCause.BRIDGE_FULL);

        var clerk = enters(Someone.clerkChen());
        for (var toldOf : List.of(plaintiff, judge, clerk)) {
            toldOf.awaitsPerson(lin, person -> person.getBoolean("noPlace"));
        }
        defendant.awaits("state");
        assertThat(defendant.heard())
                .filteredOn(message -> message.getString("type").equals("state"))
                .allMatch(state -> !Objects.requireNonNull(BrowserPage.personIn(state, lin))
                        .getBoolean("noPlace"));
        List.of(plaintiff, judge, clerk).forEach(BrowserPage::forgets);

        tellRoom.letInAgain(room);

        plaintiff.awaits("offer");
        for (var toldOf : List.of(plaintiff, judge, clerk)) {
            toldOf.awaitsPerson(lin, person -> !person.getBoolean("noPlace"));
        }
    }

    @Test
    void whoever_is_put_back_is_off_the_bridge() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");

        judge.does("put-back", "person", lin.toString());

        BridgeServer.awaitsEndpoints(hearing, JsonObject::isEmpty);
    }

    @Test
    void a_muted_person_who_comes_with_another_device_is_muted_there_too() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");
        judge.does("mute", "person", lin.toString(), "kind", "audio");

        var phone = enters(Someone.lin());
        wantsMedia(phone);

        phone.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1 && muted(endpoints, "audioMuted"));
    }

    @Test
    void a_page_whose_connection_failed_gets_an_offer_for_a_new_one() {
        wantsMedia(plaintiff);
        admit();
        var first = plaintiff.awaits("offer");

        plaintiff.forgets();
        plaintiff.says(new JsonObject().put("type", "media-restart"));

        assertThat(plaintiff.awaits("offer").getLong("connection")).isGreaterThan(first.getLong("connection"));
    }

    @Test
    void a_page_reloaded_before_its_answer_gets_the_same_offer() {
        wantsMedia(plaintiff);
        admit();
        var first = plaintiff.awaits("offer");

        plaintiff.forgets();
        wantsMedia(plaintiff);

        assertThat(plaintiff.awaits("offer")).isEqualTo(first);
    }

    @Test
    void after_a_lost_line_the_open_offer_is_repeated() {
        wantsMedia(plaintiff);
        admit();
        var first = plaintiff.awaits("offer");
        plaintiff.loses();

        var again = BrowserPage.entered(hearing, Someone.lin(), plaintiff.device());
        pages.add(again);

        assertThat(again.awaits("offer").getLong("serial")).isEqualTo(first.getLong("serial"));
    }

    @Test
    void a_court_that_comes_back_takes_running_media_up_and_commands_it_as_before() {
        wantsMedia(plaintiff);
        admit();
        plaintiff.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        var room = live.find(new HearingId(hearing)).orElseThrow();

        room.media().orElseThrow().focus().detach();
        live.forget(room.hearing());
        tellRoom.resume(room.hearing()).await().indefinitely();
        judge.does("mute", "person", lin.toString(), "kind", "video");

        var endpoints = BridgeServer.awaitsEndpoints(hearing, seen -> muted(seen, "videoMuted"));
        assertThat(endpoints.size()).isEqualTo(1);
    }

    @Test
    void media_ends_with_the_hearing() {
        wantsMedia(plaintiff);
        enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        plaintiff.awaits("offer");
        judge.does("open-session");

        judge.does("close");

        BridgeServer.awaitsEndpoints(hearing, JsonObject::isEmpty);
        assertThat(plaintiff.closeCode()).isEqualTo(4410);
    }

    private void admit() {
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
    }

    private static void wantsMedia(BrowserPage page) {
        page.says(new JsonObject().put("type", "media-ready"));
    }

    private static boolean isMuted(JsonObject state, UUID person) {
        var entry = BrowserPage.personIn(state, person);
        return entry != null && entry.getJsonObject("mutedByCourt").getBoolean("audio");
    }

    private static boolean isIn(String place, JsonObject state, UUID person) {
        var entry = BrowserPage.personIn(state, person);
        return entry != null && place.equals(entry.getString("place"));
    }

    private static boolean muted(JsonObject endpoints, String kind) {
        return endpoints.fieldNames().stream()
                .anyMatch(id -> endpoints.getJsonObject(id).getBoolean(kind));
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
