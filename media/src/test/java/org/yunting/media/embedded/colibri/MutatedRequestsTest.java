package org.yunting.media.embedded.colibri;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.JsonMutation;
import org.yunting.media.badinput.Seeded;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.MalformedColibri2Exception;
import org.yunting.media.colibri2.RecordedExchange;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.room.Rooms;

@ExtendWith(Seeded.class)
class MutatedRequestsTest {
    private static final int REQUESTS = 100_000;
    private static final int TURN = 1_000;
    private static final int SECONDS = 120;
    private static final String BESIDE = "beside";

    private static final Vertx VERTX = Vertx.vertx();

    private final List<RecordedExchange.Step> recorded = RecordedExchange.load().steps();
    private int carriedOut;
    private int refused;

    @Test
    void a_hundred_thousand_mutated_requests_are_carried_out_or_refused_and_the_bridge_serves_on(Random random)
            throws Exception {
        try (Rooms rooms = openRooms()) {
            rooms.start();
            Colibri2Requests requests = requestsTo(rooms);
            assertThat(created(rooms, requests, BESIDE)).isInstanceOf(Answer.Done.class);
            for (int sent = 0; sent < REQUESTS; sent += TURN) {
                rooms.loop().call(() -> sendSome(rooms, requests, random)).get(SECONDS, TimeUnit.SECONDS);
            }

            assertThat(carriedOut).isPositive();
            assertThat(refused).isGreaterThan(REQUESTS / 2);
            assertThat(created(rooms, requests, "after")).isInstanceOf(Answer.Done.class);
            assertThat(rooms.loop().call(() -> endpointsBeside(rooms)).get(SECONDS, TimeUnit.SECONDS))
                    .containsExactly("ada");
        }
    }

    private static Answer created(Rooms rooms, Colibri2Requests requests, String meeting) throws Exception {
        return rooms.loop()
                .call(() -> requests.post(ConferenceModify.create(meeting, meeting, Endpoint.create("ada", List.of()))))
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private static List<String> endpointsBeside(Rooms rooms) {
        return Objects.requireNonNull(rooms.conference(BESIDE)).endpoints().stream()
                .map(org.yunting.media.embedded.room.Endpoint::id)
                .toList();
    }

    private boolean sendSome(Rooms rooms, Colibri2Requests requests, Random random) {
        for (int i = 0; i < TURN; i++) {
            RecordedExchange.Step step = recorded.get(random.nextInt(recorded.size()));
            String body = JsonMutation.of(step.request().toString(), random);
            if (isCarriedOut(requests, step, body)) {
                carriedOut++;
            } else {
                refused++;
            }
        }
        // Room for those of the next turn that are sound in spite of everything.
        rooms.conferences().stream()
                .filter(conference -> !conference.meetingId().equals(BESIDE))
                .toList()
                .forEach(rooms::expireConference);
        return true;
    }

    private static boolean isCarriedOut(Colibri2Requests requests, RecordedExchange.Step step, String body) {
        try {
            ConferenceModify modify = Colibri2Json.readModify(body);
            Answer answer =
                    step.method().equals("POST") ? requests.post(modify) : requests.patch(modify.meetingId(), modify);
            return answer instanceof Answer.Done;
        } catch (MalformedColibri2Exception e) {
            return false;
        }
    }

    private static Rooms openRooms() throws IOException {
        SecureRandom random = new SecureRandom();
        return new Rooms(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                DtlsCertificate.generate(random, Clock.systemUTC()),
                random,
                Duration.ofMinutes(1));
    }

    private static Colibri2Requests requestsTo(Rooms rooms) {
        InetSocketAddress media = rooms.loop().localAddress();
        return new Colibri2Requests(
                rooms,
                new LocalTransport(
                        List.of(media.getAddress()),
                        media.getPort(),
                        DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC())
                                .fingerprint(),
                        "ws://127.0.0.1",
                        "fuzzed"),
                new AudioExporters(VERTX, rooms.counters()));
    }
}
