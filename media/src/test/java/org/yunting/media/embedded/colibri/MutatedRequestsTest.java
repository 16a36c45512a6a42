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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.MalformedColibri2Exception;
import org.yunting.media.colibri2.RecordedExchange;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.room.Rooms;

class MutatedRequestsTest {
    private static final int REQUESTS = 100_000;
    private static final int TURN = 1_000;
    private static final int SECONDS = 120;
    private static final long SEED = 2026;

    private static final Vertx VERTX = Vertx.vertx();

    private final Random random = new Random(SEED);
    private final List<RecordedExchange.Step> recorded = RecordedExchange.load().steps();
    private int carriedOut;
    private int refused;

    @Test
    void a_hundred_thousand_mutated_requests_are_carried_out_or_refused_and_the_bridge_serves_on() throws Exception {
        try (Rooms rooms = openRooms()) {
            rooms.start();
            Colibri2Requests requests = requestsTo(rooms);
            for (int sent = 0; sent < REQUESTS; sent += TURN) {
                rooms.loop().call(() -> sendSome(rooms, requests)).get(SECONDS, TimeUnit.SECONDS);
            }

            assertThat(carriedOut).isPositive();
            assertThat(refused).isGreaterThan(REQUESTS / 2);
            assertThat(rooms.loop()
                            .call(() -> requests.post(
                                    ConferenceModify.create("after", "after", Endpoint.create("ada", List.of()))))
                            .get(SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(Answer.Done.class);
        }
    }

    private boolean sendSome(Rooms rooms, Colibri2Requests requests) {
        for (int i = 0; i < TURN; i++) {
            RecordedExchange.Step step = recorded.get(random.nextInt(recorded.size()));
            String body = Mutation.of(step.request().toString(), random);
            if (isCarriedOut(requests, step, body)) {
                carriedOut++;
            } else {
                refused++;
            }
        }
        // Room for those of the next turn that are sound in spite of everything.
        List.copyOf(rooms.conferences()).forEach(rooms::expireConference);
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
