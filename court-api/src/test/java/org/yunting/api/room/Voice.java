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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;

/**
 * The microphone of a page, and its camera where it has one: it answers the offer that the page got, and sends real Opus, and VP8 as far as a bridge looks
 * at it, through ICE, DTLS and SRTP.
 */
final class Voice implements AutoCloseable {
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private static final int OPUS = 111;
    private static final int PACKET_MILLIS = 20;
    private static final int PACKET_TICKS = 960;
    private static final int PACKETS_OF_A_PICTURE = 2;
    private static final int PICTURE_TICKS = 3_600;
    /** 20 ms of CELT silence; what is in it does not matter to anybody here. */
    private static final byte[] SOUND = {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE};

    private final MediaPeer peer;
    private final int ssrc;
    private final AtomicInteger arrived;
    private final AtomicBoolean speaking = new AtomicBoolean();
    private Thread speaker = Thread.ofVirtual().unstarted(() -> {});
    private final boolean films;
    private final int vp8;
    private int sent;
    private int pictures;
    private volatile boolean covered;

    private Voice(MediaPeer peer, int ssrc, String sdp, boolean films, AtomicInteger arrived) {
        this.arrived = arrived;
        this.peer = peer;
        this.ssrc = ssrc;
        this.films = films;
        this.vp8 = Integer.parseInt(match(sdp, "a=rtpmap:(\\d+) VP8/90000").getFirst());
    }

    /** Answers the newest offer of a page, on a connection of its own. */
    static Voice of(BrowserPage page, JsonObject offer, int ssrc) throws Exception {
        return of(page, offer, ssrc, false);
    }

    /** The same with a camera, which films while it speaks. */
    static Voice withCamera(BrowserPage page, JsonObject offer, int ssrc) throws Exception {
        return of(page, offer, ssrc, true);
    }

    private static Voice of(BrowserPage page, JsonObject offer, int ssrc, boolean films) throws Exception {
        var sdp = offer.getString("sdp");
        var bridge = transport(sdp);
        var address = bridge.candidates().getFirst();
        var arrived = new AtomicInteger();
        var peer = new MediaPeer(
                "voice",
                bridge,
                PeerLink.udp(new InetSocketAddress(address.ip(), address.port())),
                CERTIFICATE,
                MediaPeer.IceRole.CONTROLLED,
                new MediaPeer.Listener() {
                    @Override
                    public void onRtp(PacketBuffer packet) {
                        arrived.incrementAndGet();
                    }

                    @Override
                    public void onRtcp(PacketBuffer compound) {}
                });
        var voice = new Voice(peer, ssrc, sdp, films, arrived);
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
            var isCamera = lines.getFirst().startsWith("m=video");
            var sends = lines.contains("a=recvonly") && (films || !isCamera);
            answer.add(lines.getFirst());
            answer.add("a=ice-ufrag:" + own.ufrag());
            answer.add("a=ice-pwd:" + own.pwd());
            answer.add("a=fingerprint:sha-256 " + own.fingerprints().getFirst().fingerprint());
            answer.add("a=setup:active");
            lines.stream().filter(line -> line.startsWith("a=mid:")).forEach(answer::add);
            answer.add(sends ? "a=sendonly" : lines.contains("a=sendonly") ? "a=recvonly" : "a=inactive");
            if (sends) {
                answer.add("a=ssrc:" + (isCamera ? ssrc + 1 : ssrc) + " cname:voice");
            }
        });
        var message = new JsonObject()
                .put("type", offer.getString("type").replace("offer", "answer"))
                .put("serial", offer.getLong("serial"))
                .put("sdp", String.join("\r\n", answer) + "\r\n");
        if (offer.containsKey("end")) {
            message.put("end", offer.getString("end"));
        }
        page.says(message);
    }

    /** Speaks until it falls silent. */
    Voice speaks() {
        speaking.set(true);
        speaker = Thread.ofVirtual().start(() -> {
            try {
                while (speaking.get()) {
                    peer.sendRtp(packet());
                    if (films && !covered && sent % PACKETS_OF_A_PICTURE == 0) {
                        peer.sendRtp(picture());
                    }
                    TimeUnit.MILLISECONDS.sleep(PACKET_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** Waits until so many packets of others have come down. */
    void awaitsPackets(int wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (arrived.get() < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + arrived.get() + " packets came");
            }
            TimeUnit.MILLISECONDS.sleep(PACKET_MILLIS);
        }
    }

    /** Nothing comes of the camera any more, though it is on. */
    void coversTheCamera() {
        covered = true;
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

    /** One in twenty-five is a key frame of 320 by 180; what is in the pictures does not matter to anybody here. */
    private byte[] picture() {
        var number = pictures++;
        var vp8Frame = number % 25 == 0
                ? new byte[] {0, 0, 0, (byte) 0x9D, 0x01, 0x2A, 0x40, 0x01, (byte) 0xB4, 0x00}
                : new byte[] {1, 0, 0, 7};
        return ByteBuffer.allocate(13 + vp8Frame.length)
                .put((byte) 0x80)
                .put((byte) (vp8 | 0x80))
                .putShort((short) number)
                .putInt(number * PICTURE_TICKS)
                .putInt(ssrc + 1)
                .put((byte) 0x10)
                .put(vp8Frame)
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
