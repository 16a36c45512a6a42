package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.PAYLOAD;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.video;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.ColibriMessage;
import org.yunting.media.colibri2.ColibriMessage.DominantSpeaker;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.RtpPacket;

/** Who speaks, by the levels that endpoints put into their packets (RFC 6464), and whom others see because of it: over real sockets and channels. */
class SpeakersTest extends RoomOnABridge {
    private static final int PACKET_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final ColibriWebSockets channels = new ColibriWebSockets(vertx);
    private int number;

    SpeakersTest() throws IOException {}

    @AfterAll
    void closeChannels() {
        channels.close();
        var unused = vertx.close();
    }

    @Test
    void whoever_speaks_is_named_to_everybody_and_then_whoever_speaks_next() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        TestPeer cem = room.joined(3);
        Listening ofAda = listens(ada, -1);
        Listening ofCem = listens(cem, -1);

        speaks(bao, List.of(ada, cem), ofCem);
        assertThat(ofAda.naming(bao).previousSpeakers()).isEmpty();

        speaks(cem, List.of(ada, bao), ofAda);
        assertThat(ofCem.naming(cem).previousSpeakers()).containsExactly(bao.id());
    }

    @Test
    void who_wants_one_picture_is_sent_that_of_whoever_speaks_and_no_other() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        TestPeer cem = room.joined(3);
        Listening ofCem = listens(cem, 1);
        ofCem.forwarded(Set.of("ep1-v0"));
        assertThat(pictureSeen(cem, ada, bao, 1)).isEqualTo(ada.videoSsrc());

        speaks(bao, List.of(ada, cem), ofCem);
        ofCem.forwarded(Set.of("ep2-v0"));

        assertThat(pictureSeen(cem, ada, bao, 2)).isEqualTo(bao.videoSsrc());
    }

    /** Both show a picture, then one says a word: whose picture arrived before the word, which must be one picture only. */
    private int pictureSeen(TestPeer receiver, TestPeer ada, TestPeer bao, int picture) throws InterruptedException {
        while (receiver.rtpSoFar() != null) {
            // What was sent before is of no interest.
        }
        ada.sendRtp(video(ada, picture));
        bao.sendRtp(video(bao, picture));
        // Two senders: each one's word comes after its own picture.
        number++;
        ada.sendRtp(audio(ada, number));
        bao.sendRtp(audio(bao, number));
        int seen = 0;
        int pictures = 0;
        for (int words = 0; words < 2; ) {
            RtpPacket packet = receiver.nextRtp();
            if (packet.ssrc() == ada.videoSsrc() || packet.ssrc() == bao.videoSsrc()) {
                seen = packet.ssrc();
                pictures++;
            } else if (packet.sequenceNumber() == number) {
                words++;
            }
        }
        assertThat(pictures).isEqualTo(1);
        return seen;
    }

    /** One speaks and the others are silent, until that one is named. Speech comes and goes; what is always as loud would be taken for noise. */
    private void speaks(TestPeer speaker, List<TestPeer> silent, Listening listening) throws InterruptedException {
        for (int millis = 0; millis < PATIENCE_SECONDS * 1_000; millis += PACKET_MILLIS) {
            number++;
            speaker.sendRtp(levelled(speaker, number % 10 < 7 ? 10 + number * 7 % 25 : 75));
            silent.forEach(one -> one.sendRtp(levelled(one, 90 + number % 8)));
            if (listening.named(speaker)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PACKET_MILLIS);
        }
        throw new AssertionError(speaker.id() + " speaks and is not named");
    }

    private byte[] levelled(TestPeer peer, int minusDecibels) {
        return Packets.levelled(
                TestFocus.OPUS,
                number,
                960L * number,
                peer.audioSsrc(),
                TestFocus.AUDIO_LEVEL_ID,
                minusDecibels,
                PAYLOAD);
    }

    private Listening listens(TestPeer peer, int lastN) throws InterruptedException {
        Listening listening = new Listening(lastN);
        channels.open(room.channelOf(peer), listening);
        return listening;
    }

    /** Keeps what the bridge says on one channel. */
    private static final class Listening implements ColibriWebSocket.Listener {
        private final int lastN;
        private final BlockingQueue<ColibriMessage.FromBridge> heard = new LinkedBlockingQueue<>();

        Listening(int lastN) {
            this.lastN = lastN;
        }

        @Override
        public void opened(ColibriWebSocket channel) {
            channel.send(new ReceiverVideoConstraints(lastN, List.of(), new MaxHeight(720), Map.of()));
        }

        @Override
        public void heard(ColibriMessage.FromBridge message) {
            heard.add(message);
        }

        @Override
        public void closed() {}

        /** Whether that one was named the speaker; what was said is kept. */
        boolean named(TestPeer speaker) {
            return heard.stream()
                    .anyMatch(message -> message instanceof DominantSpeaker now
                            && now.dominantSpeakerEndpoint().equals(speaker.id()));
        }

        /** Waits until exactly these pictures are said to be forwarded. */
        void forwarded(Set<String> sources) throws InterruptedException {
            while (!Set.copyOf(next(ForwardedSources.class).forwardedSources()).equals(sources)) {
                // It may have been said of others before.
            }
        }

        /** Waits until that one is named the speaker. */
        DominantSpeaker naming(TestPeer speaker) throws InterruptedException {
            DominantSpeaker now = next(DominantSpeaker.class);
            while (!now.dominantSpeakerEndpoint().equals(speaker.id())) {
                now = next(DominantSpeaker.class);
            }
            return now;
        }

        <M extends ColibriMessage.FromBridge> M next(Class<M> kind) throws InterruptedException {
            for (var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    message != null;
                    message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (kind.isInstance(message)) {
                    return kind.cast(message);
                }
            }
            throw new AssertionError("the bridge does not say " + kind.getSimpleName());
        }
    }
}
