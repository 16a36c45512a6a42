package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yunting.acceptance.HeardRecording.Span;
import org.yunting.standalone.Part;

/**
 * A hearing of three, recorded, in a house of which one part after the other is killed. Nobody touches a page meanwhile: the house raises what fell, and
 * the pages find their way back by themselves. Each chapter rests on the one before. The seconds it prints are of the machine it runs on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnduranceStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String ROME = "Europe/Rome";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Of some two minutes, 59 to 72 s were kept of each when this was measured: what is said between the failures. Half of the least must be there wherever it runs,
     * or announcing everything as missing would do.
     */
    private static final long RECORDED_SECONDS_MIN = 30;

    /**
     * What may be missing beside the time in which a part was seen to be away: of each of the four failures there may be 10 s that were in the memory of a court
     * or on their way to it, and as long until a busy machine has its bridge and its recorder together again. Where it was measured nothing was missing beside it:
     * 47 to 79 s, of 72 to 90 s away.
     */
    private static final long ANNOUNCED_BESIDE_SECONDS_MAX = 80;

    private static final int JUMPS_MAX = 6;
    private static final double SOON_MILLIS = 12_000;

    private House house;
    private Visitor judge;
    private Visitor clerk;
    private Visitor plaintiff;
    private Visitor defendant;
    private String hearingPath = "";
    private String casePath = "";
    /** When the judge had muted the defendant: on record as an act. */
    private Span muted = new Span(Instant.EPOCH, Instant.EPOCH);
    /** How long parts were away, as the people in the room saw it. */
    private Duration away = Duration.ZERO;

    @BeforeAll
    void the_house_opens_with_two_bridges() {
        house = House.supervised();
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("clerk"));
        plaintiff = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI).signsIn(house.account("plaintiff"));
        defendant = Visitor.with(house, PHONE, "it", ROME).signsIn(house.account("defendant"));
    }

    @AfterAll
    void the_house_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void three_meet_and_are_recorded() {
        casePath = clerk.opens("/cases").follows("林秀兰").arrivesAt("/cases/*").path();
        hearingPath = judge.presses("hearings:open").arrivesAt("/hearings/*").path();

        judge.entersRoom(hearingPath).presses("room:act.open-waiting-room");
        plaintiff.entersRoom(hearingPath).reads("room:waiting.open");
        defendant.entersRoom(hearingPath).reads("room:waiting.open");
        judge.presses("room:people.admitAll").presses("room:act.open-session");
        everybodySeesTheOthers();
        judge.presses("room:act.start-recording").reads("room:recording.running");
        defendant.reads("room:recording.running").pictures("e1-recorded");
        // Something must have been said before anything falls.
        passes(Duration.ofSeconds(5));
    }

    @Test
    @Order(2)
    void the_court_is_killed_and_they_go_on_talking_until_it_is_back() {
        long killed = System.nanoTime();
        house.stack().kill(Part.COURT);
        var fallen = house.stack().process(Part.COURT);

        all().forEach(one -> one.reads("room:notice.lineDown"));
        everybodySeesTheOthers();
        // The house has not raised it yet: what moved, moved without a court.
        assertThat(house.stack().process(Part.COURT)).isSameAs(fallen);
        defendant.pictures("e2-without-a-court");

        all().forEach(one -> one.readsNoMore("room:notice.lineDown"));
        wasAway("court killed, every page in its room again by itself", killed);
        judge.reads("room:recording.running");
        everybodySeesTheOthers();
        awaitsOnRecord("timeline:kind.recording-interrupted", 1);
        awaitsOnRecord("timeline:kind.recording-restored", 1);
    }

    @Test
    @Order(3)
    void the_bridge_they_are_on_is_killed_and_the_other_takes_over() {
        var former = house.bridgeInUse();
        long killed = System.nanoTime();
        house.stack().kill(former);

        // The timeline says so; and pictures move again, over the other one.
        awaitsOnRecord("timeline:kind.media-interrupted", 1);
        everybodySeesTheOthers();
        wasAway("bridge killed, everybody sees the others again over the other one", killed);

        awaitsOnRecord("timeline:kind.media-restored", 1);
        assertThat(house.bridgeInUse()).isNotEqualTo(former);
        judge.reads("room:recording.running").pictures("e3-other-bridge");
    }

    @Test
    @Order(4)
    void the_database_is_killed_and_nothing_that_was_said_is_lost() {
        long killed = System.nanoTime();
        house.stack().kill(Part.DATABASE);

        everybodySeesTheOthers();
        var from = Instant.now();
        actsUntil(() -> judge.bench().mutesIfNotYet("吴建国"), () -> defendant.seesNow("room:notice.muted"));
        wasAway("database killed, an act of the judge is done again", killed);
        actsUntil(() -> judge.bench().unmutesIfNotYet("吴建国"), () -> !defendant.seesNow("room:notice.muted"));
        muted = new Span(from, Instant.now());
        everybodySeesTheOthers();
        all().forEach(one -> one.readsNoMore("room:notice.lineDown"));
    }

    /**
     * The recorder is a part of the court, so the second chapter has killed it already, with what it had in memory. What stands for a recorder that is
     * there and does not listen is a court that is halted: the bridge keeps what its line does not take, up to a bound.
     */
    @Test
    @Order(5)
    void the_recorder_is_halted_for_a_while_and_goes_on() {
        long halted = System.nanoTime();
        house.halts(Part.COURT, Duration.ofSeconds(4));

        all().forEach(one -> one.readsNoMore("room:notice.lineDown"));
        everybodySeesTheOthers();
        wasAway("court halted, everybody sees the others, and no line is down", halted);
        judge.reads("room:recording.running");
        passes(Duration.ofSeconds(5));
    }

    @Test
    @Order(6)
    void afterwards_no_second_is_missing_that_was_not_announced() {
        judge.presses("room:act.close").presses("room:act.close");
        defendant.reads("room:over.closed");

        var loudspeaker = Loudspeaker.of(clerk.page());
        for (var kind : List.of("sound", "picture")) {
            hasNoSecondMissingThatWasNotAnnounced(kind);
        }
        clerk.presses("recording:listen").presses("recording:play");
        // The first seconds were in the memory of the court that was killed.
        if (clerk.seesNow("recording:goThere")) {
            clerk.presses("recording:goThere");
        }
        clerk.page().locator("[data-playing=true] li[data-heard=true]").first().waitFor();
        loudspeaker.isHeard();
        seesAPictureSomewhere();
        clerk.pictures("e6-heard");
        assertThat(clerk.page()
                        .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .count())
                .isZero();
    }

    /**
     * A camera is seen from its first key frame on, and in no gap: where nothing is to be seen for a while the clerk goes on. After each jump the page fetches anew, which takes
     * a busy machine some seconds.
     */
    private void seesAPictureSomewhere() {
        var seen = clerk.page()
                .locator("[data-playing=true] li[data-shown=true] video")
                .first();
        for (int jump = 0; jump < JUMPS_MAX && !isSeenSoon(seen); jump++) {
            clerk.presses("recording:ahead");
        }
        seen.waitFor();
    }

    private static boolean isSeenSoon(Locator picture) {
        try {
            picture.waitFor(new Locator.WaitForOptions().setTimeout(SOON_MILLIS));
            return true;
        } catch (TimeoutError nothingToBeSeen) {
            return false;
        }
    }

    private void hasNoSecondMissingThatWasNotAnnounced(String kind) {
        var recording = awaitsWholeRecording(kind);
        recording
                .sound()
                .keySet()
                .forEach(person -> System.out.printf(
                        "%s of %s: %d s; announced as missing: %s%n",
                        kind,
                        person,
                        recording.secondsOf(person),
                        recording.gaps().get(person)));

        assertThat(recording.sound()).containsOnlyKeys("judge", "plaintiff", "defendant");
        assertThat(recording.unannounced(kind.equals("sound") ? Map.of("defendant", muted) : Map.of()))
                .isEmpty();
        assertThat(recording.sound().keySet()).allSatisfy(person -> {
            assertThat(recording.secondsOf(person))
                    .as("seconds of %s", person)
                    .isGreaterThanOrEqualTo(RECORDED_SECONDS_MIN);
            assertThat(recording.announcedSecondsOf(person))
                    .as("announced as missing of %s", person)
                    .isLessThanOrEqualTo(away.toSeconds() + ANNOUNCED_BESIDE_SECONDS_MAX);
        });
    }

    private List<Visitor> all() {
        return List.of(judge, plaintiff, defendant);
    }

    private void everybodySeesTheOthers() {
        all().forEach(one -> one.seesOthersMove(2));
    }

    /** While there is no database an act is refused, and for a moment after it is back, over a connection to the fallen one; the judge presses again. */
    private static void actsUntil(Runnable act, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the judge can act again").isLessThan(end);
            act.run();
            passes(Duration.ofSeconds(1));
        }
    }

    /** Looks at the case's timeline until it says this so often. */
    private void awaitsOnRecord(String key, int times) {
        var wanted = clerk.texts().somewhere(key);
        clerk.opens(casePath + "?tab=timeline");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (wanted.matcher(clerk.text()).results().count() < times) {
            assertThat(System.nanoTime()).as("%s on the timeline", key).isLessThan(end);
            passes(Duration.ofMillis(500));
            clerk.opens(casePath + "?tab=timeline");
            clerk.page().locator("main ol li time").first().waitFor();
        }
    }

    /** Opens the page of the hearing until the last that was said is kept. */
    private HeardRecording awaitsWholeRecording(String kind) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var read = recordingOnThePage(kind);
        while (!read.isComplete()) {
            assertThat(System.nanoTime()).as("not whole yet: %s", read).isLessThan(end);
            passes(Duration.ofSeconds(1));
            read = recordingOnThePage(kind);
        }
        return read;
    }

    private HeardRecording recordingOnThePage(String kind) {
        var told = clerk.page()
                .waitForResponse(
                        Pattern.compile("/api/hearings/[^/]+/recording$"),
                        () -> clerk.opens(hearingPath).reads("recording:title"));
        try {
            return HeardRecording.of(new ObjectMapper().readTree(told.text()), kind);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("the court told no JSON", noJson);
        }
    }

    private static void passes(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private void wasAway(String what, long since) {
        var time = Duration.ofNanos(System.nanoTime() - since);
        away = away.plus(time);
        System.out.printf("%s: %.1f s%n", what, time.toMillis() / 1e3);
    }
}
