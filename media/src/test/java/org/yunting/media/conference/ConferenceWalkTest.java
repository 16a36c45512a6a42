package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.conference.Rehearsal.FIRST_BRIDGE;
import static org.yunting.media.conference.Rehearsal.SECOND_BRIDGE;
import static org.yunting.media.conference.Rehearsal.browserOf;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Overloaded;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.ConferenceFocus.Mute;

/** Whatever happens in whatever order: what a conference promises holds after every step, and quiet brings agreement. */
class ConferenceWalkTest {

    private static final int STEPS = 300;
    private static final List<EndpointId> PEOPLE = Stream.of("adaa", "baoo", "carl", "dora", "ezio")
            .map(EndpointId::new)
            .toList();

    private static final List<URI> RECORDERS =
            List.of(URI.create("ws://court.example/one"), URI.create("ws://court.example/two"));

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_of_events_keeps_the_promises_and_ends_in_agreement(int seed) {
        var random = new Random(seed);
        var room = Rehearsal.ofAnEmptyConference();
        var lines = new HashMap<Long, List<String>>();

        for (var step = 0; step < STEPS; step++) {
            room = anything(room, random);
            linesOnlyGrow(room, lines);
            serialsOnlyGrow(room);
        }

        room.bridgeFound(SECOND_BRIDGE);
        room.settle();
        room.bridgeFound(SECOND_BRIDGE);
        room.settle();
        everybodyReceivesEverybodyElse(room);
        room.play(room.conference().probe());
        room.settle();
        theRecorderIsConnected(room);
    }

    private static void theRecorderIsConnected(Rehearsal room) {
        var now = room.conference();
        var wanted = Optional.ofNullable(now.export().to())
                .map(recorder -> recorder + "/" + now.state().generation());
        if (room.conference().state() instanceof ConferenceState.Live) {
            assertThat(room.exportOnBridge()).isEqualTo(wanted);
        }
    }

    private static Rehearsal anything(Rehearsal room, Random random) {
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var now = room.conference();
        return switch (random.nextInt(15)) {
            case 0 -> room.join(who);
            case 1 -> room.play(now.connect(who, ConferenceFocus.Part.TAKES_PART));
            case 2 -> room.leave(who);
            case 3, 4 -> {
                room.openOffer(who).ifPresent(offer -> room.answer(who, offer, browser(who, random)));
                yield room;
            }
            case 5 -> {
                room.offersTo(who).stream().findFirst().ifPresent(old -> room.answer(who, old, browserOf(who)));
                yield room;
            }
            case 6 -> room.play(now.forceMute(who, MediaType.VIDEO, random.nextBoolean() ? Mute.MUTED : Mute.OPEN));
            case 7 -> room.bridgeFound(random.nextBoolean() ? FIRST_BRIDGE : SECOND_BRIDGE);
            case 8 -> room.play(now.probe());
            case 9 ->
                random.nextInt(4) == 0 && !room.unanswered().isEmpty()
                        ? room.bridgeFailsNext(
                                switch (random.nextInt(5)) {
                                    case 0 -> new BridgeGone("gone");
                                    case 3 -> new BridgeFaulty(500, "500");
                                    case 1 -> new ConferenceUnknown("404");
                                    case 2 -> new Overloaded("503");
                                    default -> new Rejected(400, "400");
                                })
                        : room;
            case 10 -> random.nextInt(10) == 0 ? room.resumed(now.snapshot()) : room;
            case 14 -> room.play(now.exportAudio(random.nextInt(3) == 0 ? null : RECORDERS.get(random.nextInt(2))));
            case 11 -> random.nextInt(10) == 0 ? room.play(now.reallocate()) : room.play(now.refresh(who));
            default -> room.unanswered().isEmpty() ? room.play(now.seekAgain()) : room.bridgeDoesNext();
        };
    }

    private static Browser browser(EndpointId who, Random random) {
        return random.nextInt(4) == 0 ? browserOf(who).withoutCamera() : browserOf(who);
    }

    private static void linesOnlyGrow(Rehearsal room, Map<Long, List<String>> lines) {
        for (var participant : room.conference().participants().values()) {
            if (participant.phase() instanceof Participant.Seated seated) {
                var now = seated.lines().all().stream()
                        .map(line -> line.mid() + " " + line.type())
                        .toList();
                var before = lines.getOrDefault(participant.connection(), List.of());
                assertThat(now.stream().limit(before.size()).toList()).isEqualTo(before);
                lines.put(participant.connection(), now);
                var streams = seated.lines().streams();
                assertThat(new HashSet<>(streams)).hasSameSizeAs(streams);
                assertThat(streams).noneMatch(stream -> stream.endpoint().equals(participant.id()));
            }
        }
    }

    private static void serialsOnlyGrow(Rehearsal room) {
        for (var id : PEOPLE) {
            var serials = room.offersTo(id).stream().map(Offer::serial).toList();
            assertThat(serials).isSorted();
        }
    }

    private static void everybodyReceivesEverybodyElse(Rehearsal room) {
        var participants = room.conference().participants().values();
        for (var participant : participants) {
            assertThat(participant.phase()).isInstanceOfSatisfying(Participant.Seated.class, seated -> {
                assertThat(seated.negotiation()).isEqualTo(new Participant.Settled());
                var received = seated.lines().streams().stream()
                        .map(stream -> stream.endpoint() + " " + stream.type())
                        .collect(Collectors.toSet());
                var sent = participants.stream()
                        .filter(other -> !other.id().equals(participant.id()))
                        .flatMap(other -> other.sources().stream().map(source -> other.id() + " " + source.type()))
                        .collect(Collectors.toSet());
                assertThat(received).isEqualTo(sent);
            });
        }
    }
}
