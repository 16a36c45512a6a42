package org.yunting.api.room;

import io.vertx.core.json.JsonObject;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;

/** The microphone of a page: it answers the offer that the page got, and sends real Opus through ICE, DTLS and SRTP to the bridge. */
final class Voice implements AutoCloseable {
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private static final int OPUS = 111;
    private static final int PACKET_MILLIS = 20;
    private static final int PACKET_TICKS = 960;
    /** 20 ms of CELT silence; what is in it does not matter to anybody here. */
    private static final byte[] SOUND = {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE};

    private final MediaPeer peer;
    private final int ssrc;
    private final AtomicBoolean speaking = new AtomicBoolean();
    private Thread speaker = Thread.ofVirtual().unstarted(() -> {});
    private int sent;

    private Voice(MediaPeer peer, int ssrc) {
        this.peer = peer;
        this.ssrc = ssrc;
    }

    /** Answers the newest offer of a page, on a connection of its own. */
    static Voice of(BrowserPage page, JsonObject offer, int ssrc) throws Exception {
        var sdp = offer.getString("sdp");
        var bridge = transport(sdp);
        var address = bridge.candidates().getFirst();
        var peer = new MediaPeer(
                "voice",
                bridge,
                PeerLink.udp(new InetSocketAddress(address.ip(), address.port())),
                CERTIFICATE,
                MediaPeer.IceRole.CONTROLLED,
                new MediaPeer.Listener() {
                    @Override
                    public void onRtp(PacketBuffer packet) {}

                    @Override
                    public void onRtcp(PacketBuffer compound) {}
                });
        var voice = new Voice(peer, ssrc);
        voice.answer(page, offer);
        peer.connect();
        peer.secured().get(30, TimeUnit.SECONDS);
        return voice;
    }

    /** Answers a later offer of the same connection. */
    void answer(BrowserPage page, JsonObject offer) {
        var own = peer.description();
        var answer = new ArrayList<>(List.of("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0"));
        Stream.of(offer.getString("sdp").split("(?=m=)")).skip(1).forEach(section -> {
            var lines = section.lines().toList();
            var sends = lines.getFirst().startsWith("m=audio") && lines.contains("a=recvonly");
            answer.add(lines.getFirst());
            answer.add("a=ice-ufrag:" + own.ufrag());
            answer.add("a=ice-pwd:" + own.pwd());
            answer.add("a=fingerprint:sha-256 " + own.fingerprints().getFirst().fingerprint());
            answer.add("a=setup:active");
            lines.stream().filter(line -> line.startsWith("a=mid:")).forEach(answer::add);
            answer.add(sends ? "a=sendonly" : lines.contains("a=sendonly") ? "a=recvonly" : "a=inactive");
            if (sends) {
                answer.add("a=ssrc:" + ssrc + " cname:voice");
            }
        });
        page.says(new JsonObject()
                .put("type", "answer")
                .put("serial", offer.getLong("serial"))
                .put("sdp", String.join("\r\n", answer) + "\r\n"));
    }

    /** Speaks until it falls silent. */
    Voice speaks() {
        speaking.set(true);
        speaker = Thread.ofVirtual().start(() -> {
            try {
                while (speaking.get()) {
                    peer.sendRtp(packet());
                    TimeUnit.MILLISECONDS.sleep(PACKET_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    void fallsSilent() throws InterruptedException {
        speaking.set(false);
        speaker.join();
    }

    /** Its numbers go on in a silence as if it were not sending by choice: what comes late is no loss. */
    private byte[] packet() {
        var number = sent++;
        return ByteBuffer.allocate(12 + SOUND.length)
                .put((byte) 0x80)
                .put((byte) OPUS)
                .putShort((short) number)
                .putInt(number * PACKET_TICKS)
                .putInt(ssrc)
                .put(SOUND)
                .array();
    }

    @Override
    public void close() {
        speaking.set(false);
        peer.close();
    }

    private static IceUdpTransport transport(String sdp) {
        var candidate = match(sdp, "a=candidate:\\S+ 1 udp \\d+ (\\S+) (\\d+) typ host");
        return IceUdpTransport.of(
                match(sdp, "a=ice-ufrag:(\\S+)").getFirst(),
                match(sdp, "a=ice-pwd:(\\S+)").getFirst(),
                List.of(new Fingerprint(
                        match(sdp, "a=fingerprint:sha-256 (\\S+)").getFirst(), "actpass", "sha-256")),
                List.of(Candidate.udpHost("1", 1, candidate.getFirst(), Integer.parseInt(candidate.getLast()))));
    }

    private static List<String> match(String sdp, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(sdp);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the offer has no " + pattern);
        }
        return Stream.iterate(1, group -> group <= matcher.groupCount(), group -> group + 1)
                .map(matcher::group)
                .toList();
    }
}
