package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A bridge goes in the middle of a hearing; it and those that take over are real processes. */
@CourtTest
@QuarkusTestResource(value = ThreeBridges.class, restrictToAnnotatedClass = true)
@DisplayName("when a bridge goes")
class BridgeLossTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private BrowserPage judge;

    @BeforeEach
    void two_are_on_a_bridge() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        enters(Someone.lin());
        judge.does(
                "admit",
                "persons",
                new JsonArray(List.of(fixture.idOf(Someone.lin()).toString())));
        pages.forEach(page -> page.says(new JsonObject().put("type", "media-ready")));
        pages.forEach(page -> page.awaits("offer"));
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    static Stream<Arguments> mishaps() {
        return Stream.of(
                Arguments.of("was killed", (Consumer<URI>) ThreeBridges::kill),
                Arguments.of("hangs", (Consumer<URI>) ThreeBridges::hang));
    }

    @ParameterizedTest(name = "a bridge that {0}")
    @MethodSource("mishaps")
    void its_hearing_moves_to_another_and_the_timeline_says_so(String what, Consumer<URI> mishap) {
        var former = ThreeBridges.of(hearing);
        var connections = pages.stream()
                .map(page -> page.awaits("offer").getLong("connection"))
                .toList();
        pages.forEach(BrowserPage::forgets);

        mishap.accept(former);

        for (var page : pages) {
            assertThat(page.awaits("offer").getLong("connection")).isGreaterThan(connections.get(pages.indexOf(page)));
            assertThat(page.isOpen()).isTrue();
        }
        // An act of the room is done after what was noted before it.
        judge.does("mute", "person", fixture.idOf(Someone.lin()).toString(), "kind", "audio");
        assertThat(fixture.timelineKinds()).containsSubsequence("media-restored", "media-interrupted");
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
