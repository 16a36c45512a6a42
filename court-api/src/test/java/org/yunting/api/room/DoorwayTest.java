package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;

/** Who and what is not let in, and that nobody else notices. */
@CourtTest
class DoorwayTest {
    private static final String REFUSED = "court.room.messages.refused";

    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;

    @Inject
    MeterRegistry registry;

    @Inject
    Doorway doorway;

    @Inject
    RoomTurns turns;

    @Inject
    RoomSettings settings;

    @Inject
    CourtClock clock;

    @BeforeEach
    void schedule_a_hearing() {
        hearing = HearingFixture.acceptedCase().hearing();
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garbage | not JSON",
                "[1] | not a JSON object",
                "{\"type\":\"judge-me\"} | unknown type or act",
                "{\"type\":\"hand\",\"raised\":true,\"loud\":true} | a field that is not in the protocol",
                "{\"type\":\"hand\"} | a field is missing or of the wrong kind",
                "{\"type\":\"enter\",\"ticket\":\"x\",\"device\":\"019ab000-0000-7000-8000-000000000001\"} | entered"
                        + " already",
            })
    void a_malformed_message_ends_that_socket_alone(String text, String reason) {
        var judge = enters(Someone.judgeLi());
        var plaintiff = enters(Someone.lin());
        judge.settles();
        double before = registry.counter(REFUSED).count();

        plaintiff.saysText(text);

        assertThat(plaintiff.closeCode()).isEqualTo(4400);
        assertThat(plaintiff.closeReason()).isEqualTo(reason);
        judge.settles();
        assertThat(judge.isOpen()).isTrue();
        assertThat(registry.counter(REFUSED).count()).isEqualTo(before + 1);
    }

    @Test
    void a_message_that_is_too_large_ends_that_socket_alone() {
        var judge = enters(Someone.judgeLi());
        var plaintiff = enters(Someone.lin());

        plaintiff.says(new JsonObject().put("type", "answer").put("serial", 1).put("sdp", "x".repeat(70_000)));

        assertThat(plaintiff.closeCode()).isEqualTo(4400);
        assertThat(plaintiff.closeReason()).isEqualTo("larger than 64 KiB");
        judge.settles();
    }

    @Test
    void a_flood_ends_that_socket_alone() {
        var judge = enters(Someone.judgeLi());
        var plaintiff = enters(Someone.lin());

        for (int message = 0; message < 60 && plaintiff.isOpen(); message++) {
            plaintiff.says(new JsonObject().put("type", "ping").put("at", message));
        }

        assertThat(plaintiff.closeCode()).isEqualTo(4400);
        assertThat(plaintiff.closeReason()).isEqualTo("too many messages");
        judge.settles();
    }

    @Test
    void bytes_are_no_message() {
        var plaintiff = enters(Someone.lin());

        plaintiff.saysBytes(new byte[] {1, 2, 3});

        assertThat(plaintiff.closeCode()).isEqualTo(4400);
    }

    @Test
    void nothing_is_heard_before_the_ticket() {
        var page = opens();

        page.says(new JsonObject().put("type", "hand").put("raised", true));

        assertThat(page.closeCode()).isEqualTo(4401);
    }

    @Test
    void a_ticket_that_was_never_issued_opens_nothing() {
        var page = opens();

        page.enter("A".repeat(43));

        assertThat(page.closeCode()).isEqualTo(4401);
        assertThat(page.heard()).isEmpty();
    }

    @Test
    void a_spent_ticket_opens_nothing() {
        var ticket = BrowserPage.ticket(hearing, Someone.lin());
        var first = opens();
        first.enter(ticket);
        first.awaits("welcome");
        var second = opens();

        second.enter(ticket);

        assertThat(second.closeCode()).isEqualTo(4401);
        first.settles();
    }

    @Test
    void an_expired_ticket_opens_nothing() {
        var ticket = BrowserPage.ticket(hearing, Someone.lin());
        var page = opens();
        var before = clock.offset();
        try {
            clock.shift(before.plus(Duration.ofSeconds(60)));

            page.enter(ticket);

            assertThat(page.closeCode()).isEqualTo(4401);
        } finally {
            clock.shift(before);
        }
    }

    @Test
    void a_ticket_leads_to_its_own_hearing() {
        var other = HearingFixture.acceptedCase().hearing();
        var page = opens();

        page.enter(BrowserPage.ticket(other, Someone.lin()));

        assertThat(page.awaits("state").getJsonObject("hearing").getString("id"))
                .isEqualTo(other.toString());
    }

    @Test
    void a_ticket_of_a_hearing_that_ended_meanwhile_opens_nothing() {
        var ticket = BrowserPage.ticket(hearing, Someone.lin());
        Someone.judgeLi()
                .sends(java.util.Map.of("reason", "法官因公外出"))
                .header("If-Match", "\"1\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);
        var page = opens();

        page.enter(ticket);

        assertThat(page.closeCode()).isEqualTo(4410);
    }

    @Test
    @Timeout(60)
    void whoever_does_not_enter_in_time_is_sent_away() {
        var page = opens();

        sweepsUntilClosed(page, Duration.ofSeconds(11));

        assertThat(page.closeCode()).isEqualTo(4401);
    }

    @Test
    void the_court_knows_within_ten_seconds_that_a_line_is_silent() {
        var asDelivered = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(RoomSettings.class)
                .build();

        assertThat(asDelivered.getConfigMapping(RoomSettings.class).silenceMax())
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(60)
    void a_silent_line_is_lost_when_its_time_is_up_and_not_before() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());

        doorway.sweep(System.nanoTime() + settings.silenceMax().dividedBy(2).toNanos())
                .await()
                .indefinitely();
        plaintiff.settles();
        sweepsUntilClosed(plaintiff, settings.silenceMax().plusSeconds(1));

        assertThat(plaintiff.closeCode()).isEqualTo(4408);
    }

    /** As every second: once may come before the court knows of the line, or while it still deals with the last message. */
    private void sweepsUntilClosed(BrowserPage page, Duration silence) {
        do {
            doorway.sweep(System.nanoTime() + silence.toNanos()).await().indefinitely();
        } while (page.isOpen());
    }

    @Test
    @Timeout(120)
    void a_line_that_waits_for_the_court_is_not_silent_be_it_on_its_way_in_or_inside() throws Exception {
        var judge = enters(Someone.judgeLi());
        var ticket = BrowserPage.ticket(hearing, Someone.lin());
        var plaintiff = opens();
        var held = new CompletableFuture<Void>();
        var heldTurn = turns.take(new HearingId(hearing), () -> Uni.createFrom().completionStage(held))
                .subscribeAsCompletionStage();
        judge.asks(UUID.randomUUID(), "open-waiting-room");
        plaintiff.enter(ticket);
        while (doorway.keptWaiting() < 2) {
            Thread.onSpinWait();
        }

        doorway.sweep(System.nanoTime() + Duration.ofSeconds(30).toNanos())
                .await()
                .indefinitely();
        held.complete(null);
        heldTurn.get();

        plaintiff.awaits("welcome");
        judge.awaitsState("waiting-room-open");
        assertThat(judge.isOpen()).isTrue();
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }

    private BrowserPage opens() {
        var page = BrowserPage.open();
        pages.add(page);
        return page;
    }
}
